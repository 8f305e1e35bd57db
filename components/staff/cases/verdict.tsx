import { PART_TITLE, SMALL } from '@/components/staff/look'
import type { VerdictView } from './case-view'

/** What is merely possible is not called found. */
const verdictTitle = (causes: VerdictView['causes']): string =>
  causes.length === 0
    ? 'No cause is confirmed'
    : causes.some(({ certain }) => certain)
      ? 'Found'
      : 'Possible, not certain'

/** What the engine finds by the answers: each cause with its fix and who can do it. */
export function Verdict({ verdict }: { readonly verdict: VerdictView }) {
  const { causes, possible, account } = verdict
  return (
    <section className="mb-6" aria-labelledby="verdict">
      <h2 className={PART_TITLE} id="verdict">
        {verdictTitle(causes)}
      </h2>
      {causes.map(({ id, headline, why, fix, who, certain }) => (
        <article
          key={id}
          className="mb-4 rounded-md border border-s-4 border-line border-s-yes bg-card px-4 py-3"
        >
          <h3 className="m-0 font-serif text-base">
            {certain ? '✓ ' : 'Possible: '}
            {headline}
          </h3>
          {why !== '' && <p className="m-0 mt-1" dangerouslySetInnerHTML={{ __html: why }} />}
          {fix.length > 0 && (
            <ol className="mt-2 mb-2">
              {fix.map((step) => (
                <li key={step} dangerouslySetInnerHTML={{ __html: step }} />
              ))}
            </ol>
          )}
          <p className={`m-0 ${SMALL}`}>{who}</p>
        </article>
      ))}
      {possible.length > 0 && (
        <>
          <h3 className={`m-0 mt-4 font-normal ${SMALL}`}>Still possible, likeliest first</h3>
          <ol className="mt-1 mb-3">
            {possible.map((headline) => (
              <li key={headline}>{headline}</li>
            ))}
          </ol>
        </>
      )}
      <p className={`m-0 mt-1 ${SMALL}`}>Account: {account}</p>
    </section>
  )
}

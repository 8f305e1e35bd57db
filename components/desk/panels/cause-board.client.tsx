import { policy } from '@/lib/policy/published'
import type { Board, Settled } from '@/lib/case/board'
import type { CaseContext } from '@/lib/case/case-machine'
import type { DeskData } from '@/components/desk/data'
import { answerWords, percent, wordsOf } from '@/components/desk/words'

type BoardProps = {
  readonly data: DeskData
  readonly context: CaseContext
  readonly board: Board
}

/**
 * The causes as they stand: confirmed with fix and who can do it, possible with their likelihood,
 * excluded with the answers that did it.
 */
export function CauseBoard({ data, context, board }: BoardProps) {
  const { confirmed, possible, excluded } = board
  return (
    <>
      <p role="status" className="desk-count">
        {confirmed.length} confirmed, {possible.length} possible, {excluded.length} excluded
      </p>
      <h3>Confirmed</h3>
      {confirmed.length === 0 && <p className="desk-muted">None yet.</p>}
      {confirmed.map((cause) => (
        <Confirmed key={cause.cause} data={data} context={context} settled={cause} />
      ))}
      <h3>Possible</h3>
      <p className="desk-muted">
        {possible.length === 0
          ? 'None left.'
          : policy.prior.mark === 'inferred'
            ? 'The share of all situations that are still possible: there are no ' +
              'figures from real calls yet.'
            : 'The likeliest first.'}
      </p>
      <ul className="desk-causes">
        {possible.map(({ cause, certainty, likelihood }) => {
          const { headline } = wordsOf(data, context.account, cause)
          return (
            <li key={cause}>
              <meter min={0} max={1} value={likelihood} aria-label={`Likelihood: ${headline}`} />
              <span className="desk-percent">{percent(likelihood)}</span>
              <div>
                {headline} <code>{cause}</code>
                {certainty === 'possible' && (
                  <span className="desk-muted"> Cannot be proven from outside.</span>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <h3>Excluded</h3>
      {excluded.length === 0 && <p className="desk-muted">None yet.</p>}
      <ul className="desk-causes desk-excluded">
        {excluded.map((settled) => (
          <li key={settled.cause}>
            <div>
              {wordsOf(data, context.account, settled.cause).headline} <code>{settled.cause}</code>
              <p>Ruled out by {byWords(data, context, settled)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function Confirmed({
  data,
  context,
  settled,
}: Pick<BoardProps, 'data' | 'context'> & { readonly settled: Settled }) {
  const { headline, why, fix, who, certain, article } = wordsOf(
    data,
    context.account,
    settled.cause,
  )
  return (
    <article className="desk-confirmed" data-certain={certain}>
      <h4>
        {!certain && <span>Possible, not certain: </span>}
        {headline}
      </h4>
      <p className="desk-by">
        <code>{settled.cause}</code> Shown by {byWords(data, context, settled)}
      </p>
      {why && <p dangerouslySetInnerHTML={{ __html: why }} />}
      <ol>
        {fix.map((step) => (
          <li key={step} dangerouslySetInnerHTML={{ __html: step }} />
        ))}
      </ol>
      <p>
        <strong>Who can do this:</strong> {who}
      </p>
      {article && (
        <p>
          Read more: <a href={article.url}>{article.title}</a>
        </p>
      )}
    </article>
  )
}

function byWords(data: DeskData, context: CaseContext, { by }: Settled): string {
  return by.length === 0
    ? 'what the account allows, whatever is answered'
    : `${by.map((fact) => answerWords(data, context, fact)).join(' and ')}`
}

import { policy } from '@/lib/policy/published'
import type { Board, Settled } from '@/lib/case/board'
import type { CaseContext } from '@/lib/case/case-machine'
import type { DeskData } from '@/components/desk/data'
import { answerWords, percent, wordsOf } from '@/components/desk/words'
import { COUNT, MONO, MUTED } from '@/components/desk/look'

const CAUSE = 'm-0 border-b border-line py-[0.35rem]'
const POSSIBLE =
  `${CAUSE} grid grid-cols-[3.5rem_2.5rem_minmax(0,1fr)] ` + 'items-baseline gap-x-2 text-dense'
const METER =
  'mt-[0.4rem] h-2 w-14 self-start rounded-[2px] border-0 bg-line ' +
  '[&::-moz-meter-bar]:bg-accent [&::-webkit-meter-bar]:h-2 ' +
  '[&::-webkit-meter-bar]:rounded-[2px] [&::-webkit-meter-bar]:border-0 ' +
  '[&::-webkit-meter-bar]:bg-line [&::-webkit-meter-optimum-value]:bg-accent'
const CONFIRMED = 'mb-[0.9rem] border-0 border-s-3 py-[0.1rem] ps-[0.9rem] text-dense'

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
      <p role="status" className={COUNT}>
        {confirmed.length} confirmed, {possible.length} possible, {excluded.length} excluded
      </p>
      <h3>Confirmed</h3>
      {confirmed.length === 0 && <p className={MUTED}>None yet.</p>}
      {confirmed.map((cause) => (
        <Confirmed key={cause.cause} data={data} context={context} settled={cause} />
      ))}
      <h3>Possible</h3>
      <p className={MUTED}>
        {possible.length === 0
          ? 'None left.'
          : policy.prior.mark === 'inferred'
            ? 'The share of all situations that are still possible: there are no ' +
              'figures from real calls yet.'
            : 'The likeliest first.'}
      </p>
      <ul className="list-none p-0">
        {possible.map(({ cause, certainty, likelihood }) => {
          const { headline } = wordsOf(data, context.account, cause)
          return (
            <li key={cause} className={POSSIBLE}>
              <meter
                className={METER}
                min={0}
                max={1}
                value={likelihood}
                aria-label={`Likelihood: ${headline}`}
              />
              <span className="text-end font-mono text-small/[1.5]">{percent(likelihood)}</span>
              <div>
                {headline} <code>{cause}</code>
                {certainty === 'possible' && (
                  <span className={MUTED}> Cannot be proven from outside.</span>
                )}
              </div>
            </li>
          )
        })}
      </ul>
      <h3>Excluded</h3>
      {excluded.length === 0 && <p className={MUTED}>None yet.</p>}
      <ul className="list-none p-0">
        {excluded.map((settled) => (
          <li key={settled.cause} className={`block ${CAUSE} ${MUTED}`}>
            <div>
              {wordsOf(data, context.account, settled.cause).headline} <code>{settled.cause}</code>
              <p className={`m-0 ${MONO}`}>Ruled out by {byWords(data, context, settled)}</p>
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
    <article className={`${CONFIRMED} ${certain ? 'border-yes' : 'border-dashed border-differ'}`}>
      <h4>
        {!certain && <span className="text-differ">Possible, not certain: </span>}
        {headline}
      </h4>
      <p className={MONO}>
        <code>{settled.cause}</code> Shown by {byWords(data, context, settled)}
      </p>
      {why && <p dangerouslySetInnerHTML={{ __html: why }} />}
      <ol className="ps-5">
        {fix.map((step) => (
          <li key={step} className="mb-[0.2em]" dangerouslySetInnerHTML={{ __html: step }} />
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

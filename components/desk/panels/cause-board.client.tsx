import type { ReactNode } from 'react'
import type { Board, Settled } from '@/lib/case/board'
import type { CaseContext } from '@/lib/case/case-machine'
import type { DeskData } from '@/components/desk/data'
import { answerWords, certainWords, wordsOf } from '@/components/desk/words'
import { COUNT, MONO, MUTED } from '@/components/desk/look'

const CAUSE = 'm-0 border-b border-line py-[0.35rem]'
const POSSIBLE = `${CAUSE} grid grid-cols-[2.5rem_minmax(0,1fr)] items-baseline gap-x-2 text-dense`
const CONFIRMED = 'mb-[0.9rem] border-0 border-s-3 py-[0.1rem] ps-[0.9rem] text-dense'

const FOUND_BAR =
  'sticky top-0 z-10 m-0 border-b border-s-3 bg-surface px-[0.9rem] py-[0.4rem] text-dense ' +
  'print:hidden'

type BoardProps = {
  readonly data: DeskData
  readonly context: CaseContext
  readonly board: Board
}

/**
 * The causes as they stand: confirmed ones, and apart from these what fits without being proven,
 * with fix and who can do it; open ones in the order in which to look; excluded ones with the
 * answers that did it.
 */
export function CauseBoard({
  data,
  context,
  board,
  reply,
}: BoardProps & { readonly reply?: ReactNode }) {
  const { confirmed, possible, excluded } = board
  const certain = confirmed.filter(({ certainty }) => certainty === 'certain')
  const fitting = confirmed.filter(({ certainty }) => certainty === 'possible')
  return (
    <>
      <p role="status" className={COUNT}>
        {certainWords(confirmed)}, {possible.length} open, {excluded.length} excluded
        <span className="sr-only">{foundWords(data, context, board)}</span>
      </p>
      <h3>Confirmed</h3>
      {certain.length === 0 && <p className={MUTED}>None yet.</p>}
      {certain.map((cause) => (
        <Found key={cause.cause} data={data} context={context} settled={cause} />
      ))}
      {fitting.length > 0 && <h3>Fits the answers</h3>}
      {fitting.map((cause) => (
        <Found key={cause.cause} data={data} context={context} settled={cause} />
      ))}
      {reply}
      <h3>Still open</h3>
      <p className={MUTED}>
        {possible.length === 0 ? 'None left.' : 'Look here first, from above.'}
      </p>
      <ol className="list-none p-0">
        {possible.map((row, at) => (
          <li key={row.cause} className={POSSIBLE}>
            <span className="text-small text-muted">{at === 0 ? 'First' : at + 1}</span>
            <div>
              {wordsOf(data, context, row).headline}
              {row.certainty === 'possible' && (
                <span className={MUTED}> Cannot be proven from outside.</span>
              )}
            </div>
          </li>
        ))}
      </ol>
      <h3>Excluded</h3>
      {excluded.length === 0 && <p className={MUTED}>None yet.</p>}
      <ul className="list-none p-0">
        {excluded.map((settled) => (
          <li key={settled.cause} className={`block ${CAUSE} ${MUTED}`}>
            <div>
              {wordsOf(data, context, settled).headline}
              <p className={`m-0 ${MONO}`}>Ruled out by {byWords(data, context, settled)}</p>
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

/**
 * What was found, by name, and apart from it what merely fits: "Found: The person is set to
 * Inactive." Empty where nothing is.
 */
function foundWords(data: DeskData, context: CaseContext, { confirmed }: Board): string {
  const words = confirmed.map((cause) => wordsOf(data, context, cause))
  const parts = ([true, false] as const).flatMap((isCertain) => {
    const names = words.filter(({ certain }) => certain === isCertain)
    const headlines = names.map(({ headline }) => headline).join(' ')
    return names.length === 0 ? [] : [`${isCertain ? 'Found' : 'Possible'}: ${headlines}`]
  })
  return parts.length === 0 ? '' : `. ${parts.join(' ')}`
}

/**
 * The causes that are found, at the head of what one scrolls: on a low or narrow screen the board
 * itself lies below.
 */
export function FoundBar({ data, context, board }: BoardProps) {
  const [first, ...more] = board.confirmed.map((cause) => wordsOf(data, context, cause))
  if (!first) return null
  const sure = first.certain
  const look = `${FOUND_BAR} ${sure ? 'border-yes' : 'border-differ'}`
  return (
    <p className={look}>
      <strong className={sure ? 'text-yes' : 'text-differ'}>
        {sure ? 'Found: ' : 'Possible: '}
      </strong>
      {first.headline}
      {more.length > 0 && ` And ${more.length} more.`} <a href="#causes-title">See the fix</a>
    </p>
  )
}

/** A cause that the answers prove, or one that they fit without proving it. */
function Found({
  data,
  context,
  settled,
}: Pick<BoardProps, 'data' | 'context'> & { readonly settled: Settled }) {
  const { headline, why, fix, who, certain, article } = wordsOf(data, context, settled)
  return (
    <article
      className={`${CONFIRMED} ${certain ? 'border-yes' : '[border-style:dashed] border-differ'}`}
    >
      <h4>
        {!certain && <span className="text-differ">Possible, not certain: </span>}
        {headline}
      </h4>
      <p className={MONO}>
        {settled.basis === 'policy' ? 'By the policy, with ' : certain ? 'Shown by ' : 'It fits '}
        {byWords(data, context, settled)}
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

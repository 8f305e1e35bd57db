import type { Ref } from 'react'
import type { Board, Effect } from '@/lib/case/board'
import type { CaseContext } from '@/lib/case/case-machine'
import { wordsOf } from '@/components/desk/words'
import type { DeskData, DeskFact } from '@/components/desk/data'
import { MUTED, TEXT_BUTTON } from '@/components/desk/look'

/** Raised: it is what one does here, between what is known and what follows from it. */
const CARD =
  'rounded-md border border-line bg-card px-4 pt-3 pb-1 [box-shadow:var(--shadow-card)] ' +
  'print:border-0 print:p-0'
const BADGE = 'mb-1 text-small font-semibold text-accent'
const QUESTION = 'mt-0 mb-[0.6rem] font-serif text-2xl/[1.25] text-ink'
/** The one that was given says so. */
const ANSWER =
  'flex w-full items-baseline gap-3 rounded-sm border-0 bg-transparent px-2 py-[0.35rem] ' +
  'text-start text-base font-semibold hover:bg-surface aria-pressed:bg-surface ' +
  'aria-pressed:text-accent aria-pressed:[&:after]:ms-auto ' +
  "aria-pressed:[&:after]:text-tiny aria-pressed:[&:after]:[content:'given']"
/** What an agent says. */
const LINE =
  'mb-0 flex items-baseline gap-3 border-s-3 border-accent bg-surface px-[0.9rem] py-[0.5rem]'
const EFFECT = `mt-0 mb-[0.2rem] ms-[2.35rem] wrap-anywhere ${MUTED}`

type QuestionProps = {
  readonly data: DeskData
  readonly context: CaseContext
  readonly fact: DeskFact
  readonly given: string | undefined
  readonly isNext: boolean
  readonly effects: ReadonlyMap<string, Effect>
  readonly heading: Ref<HTMLHeadingElement>
  readonly answer: (value: string) => void
  readonly copyLine: () => void
}

/**
 * The question in hand: what to say to the caller, the answers with their keys and what each would
 * show, and what the fact means.
 */
export function QuestionPanel({
  data,
  context,
  fact,
  given,
  isNext,
  effects,
  heading,
  answer,
  copyLine,
}: QuestionProps) {
  return (
    <>
      <div className={CARD}>
        <p className={BADGE}>
          {isNext
            ? 'Next best question'
            : given === undefined
              ? 'Chosen by you'
              : 'Answered already: an answer now replaces it'}
        </p>
        <h2 ref={heading} tabIndex={-1} className={QUESTION}>
          {fact.say.question}
        </h2>
        <p className={LINE}>
          <span className="flex-1">“{fact.line}”</span>
          <button
            type="button"
            className={`${TEXT_BUTTON} text-tiny text-muted`}
            onClick={copyLine}
          >
            <span className="sr-only">Copy the line to say </span>
            <span aria-hidden="true">Copy</span> <kbd>q</kbd>
          </button>
        </p>
        <ol className="mt-[0.9rem] mb-4 list-none p-0 print:hidden">
          {fact.values.map(({ id, say }, index) => (
            <li key={id} className="m-0 border-b border-line py-1 first:border-t">
              <button
                type="button"
                className={ANSWER}
                aria-pressed={id === given}
                aria-describedby={`effect-${id}`}
                onClick={() => answer(id)}
              >
                <kbd>{index + 1}</kbd>
                {say}
              </button>
              <p className={EFFECT} id={`effect-${id}`}>
                {effectWords(data, context, effects.get(id))}
              </p>
            </li>
          ))}
        </ol>
      </div>
      <section className="mt-5 text-dense print:hidden" aria-label="What it means">
        <h3>How to find out</h3>
        <div className="text-muted" dangerouslySetInnerHTML={{ __html: fact.say.find }} />
        {fact.means.question !== fact.say.question && (
          <p className="text-muted">{fact.means.question}</p>
        )}
        {isSaidOtherwise(fact) && (
          <p className="text-muted" dangerouslySetInnerHTML={{ __html: fact.means.find }} />
        )}
      </section>
    </>
  )
}

/** Whether the policy tells how it is found out in other words than the guided fix. */
const isSaidOtherwise = ({ say, means }: DeskFact): boolean =>
  wordsIn(say.find) !== wordsIn(means.find)
const wordsIn = (html: string): string => html.replace(/<[^<>]*>/g, '').trim()

function effectWords(data: DeskData, context: CaseContext, effect: Effect | undefined): string {
  if (!effect) return 'goes on with the next best question'
  const [shown] = effect.confirms.map((cause) => wordsOf(data, context, { cause }))
  const more = effect.confirms.length - 1
  const ruledOut = effect.excludes.length
  const parts = [
    ...(shown === undefined
      ? []
      : [
          `${shown.certain ? 'shows' : 'would fit'}: ${shown.headline.replace(/\.$/, '')}` +
            (more > 0 ? ` and ${more} more` : ''),
        ]),
    ...(ruledOut > 0 ? [`rules out ${ruledOut === 1 ? 'one cause' : `${ruledOut} causes`}`] : []),
  ]
  return parts.join('; ') || 'decides nothing by itself'
}

type EndProps = {
  readonly data: DeskData
  readonly board: Board
  readonly heading: Ref<HTMLHeadingElement>
}

/**
 * Nothing is left to ask: what was found is beside it; where nothing was, what to collect.
 */
export function EndPanel({ data: { support, escalate }, board, heading }: EndProps) {
  const found = board.confirmed.length
  const isCertain = board.confirmed.some(({ certainty }) => certainty === 'certain')
  return (
    <>
      <p className={BADGE}>Nothing left to ask</p>
      <h2 ref={heading} tabIndex={-1} className={QUESTION}>
        {endWords(board)}
      </h2>
      {found > 0 && (
        <p>
          {isCertain ? 'The cause' : 'What it may be'}, its fix and who can do it stand beside this.
          If the fix does not help, choose a fact that you have not asked for, or collect this and
          pass it on:
        </p>
      )}
      {found === 0 && (
        <p>
          {board.possible.length > 0
            ? 'The answers leave causes open that nobody could look up. Collect from the caller:'
            : 'Every known cause is ruled out. Collect from the caller:'}
        </p>
      )}
      <ul>
        {support.send.map((item) => (
          <li key={item} dangerouslySetInnerHTML={{ __html: item }} />
        ))}
        <li>the transcript: it holds the answers</li>
      </ul>
      {escalate.evidence.length > 0 && (
        <details>
          <summary>Why this is collected</summary>
          <ul>
            {escalate.evidence.map((says) => (
              <li key={says}>{says}</li>
            ))}
          </ul>
        </details>
      )}
      <p dangerouslySetInnerHTML={{ __html: `Write to ${support.address}. ${support.never}` }} />
      {escalate.article && (
        <p>
          Read more: <a href={escalate.article.url}>{escalate.article.title}</a>
        </p>
      )}
    </>
  )
}

/** What came out: how many causes are certain, and how many are open. */
function endWords({ confirmed, possible, stuck }: Board): string {
  const certain = confirmed.filter(({ certainty }) => certainty === 'certain').length
  const open = possible.length + confirmed.length - certain
  const left = open === 0 ? '' : `, ${open === 1 ? 'one is' : `${open} are`} open`
  if (certain > 0)
    return `${certain === 1 ? 'One cause is' : `${certain} causes are`} certain${left}`
  if (confirmed.length > 0) return `No cause is certain${left}`
  return stuck
    ? 'No cause found: collect this and pass it on'
    : 'No cause found: the answers do not fit together'
}

// A guided fix as its tree, drawn and walked: each answer with the causes that it leaves, and what
// the proof says against it.
import { useEffect, useState, type ReactNode } from 'react'
import { diagnosticText, type Diagnostic } from '@/lib/core/diagnostic'
import { ask } from '../ask'
import type { DrawnAnswer, DrawnStep, DrawnTree, Remaining } from './wizard-tree'

interface Props {
  readonly file: string
  /** Counts the checks of the text: the tree is drawn again after each. */
  readonly checked: number
  readonly onLine: (line: number) => void
  readonly onFailed: (error: unknown) => void
}

type Chosen = Readonly<Record<string, string>>

const LINK = 'border-0 bg-transparent p-0 text-start text-muted underline'
const WRONG = 'border-s-4 border-no ps-2 text-no'
const HINT = 'border-s-4 border-differ ps-2 text-differ'
const ANSWER =
  'w-full rounded-sm border border-edge bg-paper px-2 py-1 text-start hover:border-accent ' +
  'aria-pressed:border-accent aria-pressed:bg-tint aria-pressed:font-semibold'

export function Tree({ file, checked, onLine, onFailed }: Props) {
  const [tree, setTree] = useState<DrawnTree>()
  const [chosen, setChosen] = useState<Chosen>({})
  useEffect(() => {
    let isOver = false
    ask('/api/tree', { file, chosen })
      .then((drawn) => {
        if (!isOver) setTree(drawn)
      })
      .catch(onFailed)
    return () => {
      isOver = true
    }
  }, [file, chosen, checked, onFailed])
  if (!tree) return <p className="m-auto text-muted">Drawing the tree …</p>
  const numbers = new Map(tree.steps.map(({ id }, index) => [id, index + 1]))
  const walked = walkOf(tree, chosen)
  const choose = (step: string, value: string): void => {
    const before = walked.findIndex(({ step: { id } }) => id === step)
    const kept = before < 0 ? walked : walked.slice(0, before)
    setChosen({
      ...Object.fromEntries(kept.map((one) => [one.step.id, one.answer.value])),
      [step]: value,
    })
  }
  const line = (at: number): ReactNode => (
    <button type="button" className={LINK} onClick={() => onLine(at)}>
      Line {at}
    </button>
  )
  return (
    <section aria-label="Tree" className="min-h-0 flex-1 overflow-y-auto p-4">
      <Walked walked={walked} onAgain={() => setChosen({})} />
      <Wrong found={tree.wrong} line={line} />
      {tree.steps.length === 0 ? (
        <p>There is no tree to draw as long as the file cannot be read; the problems say why.</p>
      ) : (
        branch(tree.start, tree, new Set(), (step) => (
          <Step
            key={step.id}
            step={step}
            numbers={numbers}
            chosen={walked.find((one) => one.step.id === step.id)?.answer.value}
            line={line}
            onAnswer={(value) => choose(step.id, value)}
          />
        ))
      )}
      {tree.unreached.length > 0 && (
        <p className="text-no">No answer leads to: {tree.unreached.join(', ')}.</p>
      )}
    </section>
  )
}

interface Walk {
  readonly step: DrawnStep
  readonly answer: DrawnAnswer
}

/** The answers that were chosen, from the first question on, as far as each leads to the next. */
function walkOf({ start, steps }: DrawnTree, chosen: Chosen): readonly Walk[] {
  const walked: Walk[] = []
  let id: string | undefined = start
  while (id !== undefined && walked.length < steps.length) {
    const step = steps.find((one) => one.id === id)
    const answer = step?.answers.find(({ value }) => value === chosen[step.id])
    if (!step || !answer) break
    walked.push({ step, answer })
    id = answer.next
  }
  return walked
}

/**
 * A step, and below it those that it reaches first. What the last of its answers goes on with
 * stands under it, the others are set in: a chain of questions goes straight down.
 */
function branch(
  id: string,
  tree: DrawnTree,
  drawn: Set<string>,
  box: (step: DrawnStep) => ReactNode,
): ReactNode {
  const step = tree.steps.find((one) => one.id === id)
  if (!step || drawn.has(id)) return null
  drawn.add(id)
  const next = [...new Set(step.answers.flatMap((answer) => answer.next ?? []))]
  const below = next.flatMap((to) => {
    const part = branch(to, tree, drawn, box)
    return part === null ? [] : [{ to, part }]
  })
  return (
    <>
      {box(step)}
      {below.map(({ to, part }, index) =>
        index === below.length - 1 ? (
          part
        ) : (
          <div key={to} className="ms-3 border-s-2 border-edge ps-4">
            {part}
          </div>
        ),
      )}
    </>
  )
}

interface StepProps {
  readonly step: DrawnStep
  readonly numbers: ReadonlyMap<string, number>
  readonly chosen: string | undefined
  readonly line: (at: number) => ReactNode
  readonly onAnswer: (value: string) => void
}

function Step({ step, numbers, chosen, line, onAnswer }: StepProps) {
  return (
    <article className="my-3 rounded-lg border border-edge bg-card p-3" data-step={step.id}>
      <h3 className="m-0 flex items-baseline gap-3 text-[1em]">
        <span>
          {numbers.get(step.id)}. {step.question}
        </span>
        <span className="ms-auto shrink-0 font-normal">{line(step.line)}</span>
      </h3>
      <Wrong found={step.wrong} line={line} />
      <ul className="m-0 mt-2 grid list-none gap-2 p-0">
        {step.answers.map((answer) => (
          <li key={answer.value}>
            <div className="grid grid-cols-[minmax(8rem,2fr)_3fr_auto] items-baseline gap-3">
              <button
                type="button"
                aria-pressed={answer.value === chosen}
                className={ANSWER}
                onClick={() => onAnswer(answer.value)}
              >
                {answer.label}
              </button>
              <span>
                <Leads answer={answer} numbers={numbers} /> <Left remaining={answer.remaining} />
              </span>
              {line(answer.line)}
            </div>
            <Wrong found={answer.wrong} line={line} />
          </li>
        ))}
      </ul>
    </article>
  )
}

function Leads({ answer, numbers }: Pick<StepProps, 'numbers'> & { answer: DrawnAnswer }) {
  if (answer.next !== undefined) return <>goes on with {numbers.get(answer.next) ?? answer.next}</>
  return answer.causes.length > 0 ? (
    <strong>{answer.causes.join(' ')}</strong>
  ) : (
    <>Nothing certain found</>
  )
}

/** What an answer leaves, in a line; the causes by name when it is opened. */
function Left({ remaining: { found, open, ruledOut, isImpossible } }: { remaining: Remaining }) {
  if (isImpossible)
    return <span className="block text-muted">cannot be, after what was answered before it</span>
  const said = `${found.length} found, ${open.length} still possible, ${ruledOut} ruled out`
  if (found.length + open.length === 0) return <span className="block text-muted">{said}</span>
  return (
    <details className="text-muted">
      <summary>{said}</summary>
      <ul className="m-0 ps-5">
        {found.map((cause) => (
          <li key={cause} className="text-yes">
            ✓ {cause}
          </li>
        ))}
        {open.map((cause) => (
          <li key={cause}>? {cause}</li>
        ))}
      </ul>
    </details>
  )
}

function Wrong({ found, line }: { found: readonly Diagnostic[]; line: StepProps['line'] }) {
  if (found.length === 0) return null
  return (
    <ul className="m-0 my-1 list-none p-0">
      {found.map((one) => (
        <li
          key={`${one.rule}:${one.line}:${one.message}`}
          className={one.severity === 'error' ? WRONG : HINT}
        >
          {one.severity === 'error' ? '✕' : '!'} {diagnosticText(one)} {line(one.line)}
        </li>
      ))}
    </ul>
  )
}

function Walked({ walked, onAgain }: { walked: readonly Walk[]; onAgain: () => void }) {
  const last = walked.at(-1)
  if (!last) return <p className="m-0 text-muted">Choose answers to walk through the tree.</p>
  const { found, open, ruledOut, isImpossible } = last.answer.remaining
  return (
    <div role="status" className="rounded-lg border border-accent bg-tint p-3">
      <p className="m-0">
        {walked.map(({ step, answer }) => `${step.question} ${answer.label}`).join(' · ')}
      </p>
      <p className="m-0 mt-1 font-semibold">
        {isImpossible
          ? 'These answers cannot all be given.'
          : `Found: ${found.join(' ') || 'nothing yet'} · ${open.length} still possible · ` +
            `${ruledOut} ruled out`}
      </p>
      <button type="button" className={LINK} onClick={onAgain}>
        Begin again
      </button>
    </div>
  )
}

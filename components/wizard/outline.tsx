import { pathTo, stepAhead } from '@/lib/wizard/machine/graph'
import { questionsAhead } from '@/lib/wizard/machine/more'
import {
  targetAfter,
  transitionTable,
  type TransitionTable,
} from '@/lib/wizard/machine/transition-table'
import { requireStep, UNKNOWN, type Answer, type Step, type Target } from '@/lib/wizard/tree/wizard'
import type { CauseWords, PreparedWizard, WizardData } from './data'
import { PART, PART_TITLE, STAGE } from '@/components/look/stage'
import { Support } from '@/components/wizard/end/support'
import { STEP, STEPS } from '@/components/look/text'

type Html = { readonly __html: string }

const html = (safe: string): Html => ({ __html: safe })

/**
 * Which answer writes a step or a cause out; all others link to it. The first in the order of
 * reading.
 */
type Hosts = ReadonlyMap<string, Answer>

/**
 * The whole tree with no script: each question once, each cause once, every other way to them a
 * link. Readable, printable, indexable.
 */
export function WizardOutline({ data }: { readonly data: PreparedWizard }) {
  const table = transitionTable(data.wizard)
  return (
    <div data-wizard-outline="" suppressHydrationWarning>
      <div className={STAGE}>
        <StepOutline
          step={requireStep(data.wizard, data.wizard.start)}
          data={data}
          table={table}
          hosts={hostsOf(data, table)}
        />
        <section id="support" className={PART}>
          <h2 className={PART_TITLE}>If nothing helps</h2>
          <Support support={data.support} />
        </section>
      </div>
    </div>
  )
}

type PartProps = {
  readonly data: WizardData
  readonly table: TransitionTable
  readonly hosts: Hosts
}

function StepOutline({ step, ...part }: PartProps & { readonly step: Step }) {
  return (
    <>
      <h2 className="mt-6 mb-2 text-lg first:mt-0" id={`step-${step.id}`}>
        {step.question}
      </h2>
      <div className="text-muted *:max-w-measure" dangerouslySetInnerHTML={html(step.find)} />
      {inReadingOrder(step, part).map((answer) => (
        <AnswerOutline
          key={answer.value}
          step={step}
          answer={answer}
          target={targetAfter(part.table, step.id, answer.value)}
          {...part}
        />
      ))}
    </>
  )
}

/** What ends here first, what goes on last: so the tree reads downwards, and its print too. */
function inReadingOrder({ id, answers }: Step, { table, hosts }: PartProps): Answer[] {
  const goesOn = (answer: Answer) =>
    stepAhead(targetAfter(table, id, answer.value)).some(
      (next) => hosts.get(`step-${next}`) === answer,
    )
  return [...answers.filter((answer) => !goesOn(answer)), ...answers.filter(goesOn)]
}

/** The first question, after a cause was found, that can show what else is wrong. */
function questionAfter(
  { id, fact }: Step,
  { value }: Answer,
  { data: { wizard, model }, table }: PartProps,
): Step | undefined {
  const path = [...(pathTo(table, id) ?? []), { fact, value: value ?? UNKNOWN }]
  return questionsAhead(
    wizard,
    model,
    path.map((given) => [given.fact, given.value]),
  )[0]
}

function AnswerOutline({
  step,
  answer,
  target,
  ...part
}: PartProps & { readonly step: Step; readonly answer: Answer; readonly target: Target }) {
  const { data, hosts } = part
  const targets = anchorsOf(target)
  const [here, elsewhere] = [
    targets.filter((id) => hosts.get(id) === answer),
    targets.filter((id) => hosts.get(id) !== answer),
  ]
  const links = elsewhere.map((id, index) => [
    index > 0 && '; ',
    <a key={id} href={`#${id}`}>
      {linkWords(id, data)}
    </a>,
  ])
  if (here.length === 0) {
    return (
      <p className="m-0 border-t border-line py-[0.6rem]">
        <strong>{answer.label}:</strong> {links}
      </p>
    )
  }
  const more = target.kind === 'cause' ? questionAfter(step, answer, part) : undefined
  return (
    <details className="m-0 border-t border-line">
      <summary className="min-h-11 py-[0.6rem] font-semibold [&::marker]:text-accent">
        {answer.label}
      </summary>
      {target.kind === 'step' && (
        <StepOutline step={requireStep(data.wizard, target.step)} {...part} />
      )}
      {target.kind === 'cause' &&
        target.causes.flatMap((id) =>
          data.causes[id] && here.includes(`cause-${id}`)
            ? [<CauseOutline key={id} id={id} cause={data.causes[id]} />]
            : [],
        )}
      {target.kind === 'end' && <EndOutline data={data} table={part.table} />}
      {links.length > 0 && <p>Also: {links}</p>}
      {more && (
        <p>
          More than this may be wrong:{' '}
          <a href={`#step-${more.id}`}>{linkWords(`step-${more.id}`, data)}</a>
        </p>
      )}
    </details>
  )
}

function linkWords(id: string, { wizard, causes }: WizardData): string {
  if (id === 'end') return 'nothing more to check'
  const name = id.slice(id.indexOf('-') + 1)
  return id.startsWith('step-')
    ? `go on with "${requireStep(wizard, name).question}"`
    : (causes[name]?.headline ?? name)
}

function CauseOutline({ id, cause }: { readonly id: string; readonly cause: CauseWords }) {
  return (
    <div
      id={`cause-${id}`}
      className="mb-4 rounded-md bg-surface px-[1.1rem] py-[0.9rem] *:max-w-measure *:last:mb-0"
    >
      <p>
        <strong>{cause.certain ? cause.headline : `Possibly: ${cause.headline}`}</strong>{' '}
        <span dangerouslySetInnerHTML={html(cause.why)} />
      </p>
      <ol className={STEPS}>
        {cause.fix.map((step) => (
          <li key={step} className={STEP} dangerouslySetInnerHTML={html(step)} />
        ))}
      </ol>
      <p>
        Who can do this: {cause.who}.{' '}
        {cause.article && <a href={cause.article.url}>{cause.article.title}</a>}
      </p>
    </div>
  )
}

/** Nothing certain was found: what the answers on the way may have shown, and whom to ask. */
function EndOutline({ data, table }: Omit<PartProps, 'hosts'>) {
  const named = new Set(
    Object.values(table.steps).flatMap(({ next }) =>
      Object.values(next).flatMap((target) => (target.kind === 'cause' ? target.causes : [])),
    ),
  )
  const others = Object.entries(data.causes).filter(([id]) => !named.has(id))
  return (
    <div id="end">
      {others.map(([id, cause]) => (
        <CauseOutline key={id} id={id} cause={cause} />
      ))}
      <p>
        If everything else is in order, <a href="#support">write to support</a>.
      </p>
    </div>
  )
}

/** The ids on the page that an answer leads to. */
function anchorsOf(target: Target): string[] {
  if (target.kind === 'step') return [`step-${target.step}`]
  return target.kind === 'cause' ? target.causes.map((id) => `cause-${id}`) : ['end']
}

function hostsOf({ wizard }: WizardData, table: TransitionTable): Hosts {
  const hosts = new Map<string, Answer>()
  const visit = (step: Step) => {
    for (const answer of step.answers) {
      const target = targetAfter(table, step.id, answer.value)
      for (const id of anchorsOf(target)) {
        if (hosts.has(id)) continue
        hosts.set(id, answer)
        stepAhead(target).forEach((next) => visit(requireStep(wizard, next)))
      }
    }
  }
  visit(requireStep(wizard, table.start))
  return hosts
}

// A guided fix as it stands while it is typed, drawn: which causes each answer leaves, and what the
// proof says against it. The proof is lib/wizard/verify, what answers show lib/diagnosis.
import type { DrawnAnswer, DrawnTree, Remaining } from '@/components/studio/tree/wizard-tree'
import type { Diagnostic } from '@/lib/core/diagnostic'
import { judge } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import type { LintContext } from '@/lib/lint/rule'
import { plainText } from '@/lib/policy/wording'
import { splitWhy } from '@/lib/wizard/headline'
import { parseWizard } from '@/lib/wizard/parse/parse'
import type { AuthoredAnswer, AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'
import { withoutUnknown } from '@/lib/wizard/verify/answered'

type Answers = Readonly<Record<string, string>>

/**
 * Draws the wizard of a text. `chosen` are the answers of whoever walks it, by step; where a step
 * is reached by several ways, the causes of its answers are those left on the way that was walked,
 * else on the first that reaches it.
 */
export function drawTree(
  { file, text }: { readonly file: string; readonly text: string },
  chosen: Answers,
  found: readonly Diagnostic[],
  { policy, site }: LintContext,
): DrawnTree {
  const symptoms = new Map(policy.symptoms.map(({ id }) => [id, buildSymptomModel(policy, id)]))
  const vocabulary = { policy, supportAddress: site.supportAddress, symptoms }
  const { wizard } = parseWizard(file, text, vocabulary)
  const model = wizard && symptoms.get(wizard.symptom)
  if (!wizard || !model) return { start: '', steps: [], wrong: found, unreached: [] }
  const causes = policy.symptoms.find(({ id }) => id === wizard.symptom)?.causes ?? []
  const words = new Map(
    causes.map(({ id, why }) => [id, plainText(splitWhy(why).headline, vocabulary)]),
  )
  const nameOf = (cause: string): string => words.get(cause) ?? cause
  const reached = reach(wizard, chosen)
  const wrongAt = (line: number): readonly Diagnostic[] => found.filter((one) => one.line === line)
  const drawnAnswer = (
    step: AuthoredStep,
    answer: AuthoredAnswer,
    before: Answers,
  ): DrawnAnswer => {
    const value = answer.value ?? UNKNOWN
    const { target, label, line } = answer
    return {
      value,
      label,
      line,
      next: target.kind === 'step' ? target.step : undefined,
      causes: target.kind === 'cause' ? target.causes.map(nameOf) : [],
      remaining: remainingAfter(model, { ...before, [step.fact]: value }, nameOf),
      wrong: wrongAt(line),
    }
  }
  const steps = [...reached].flatMap(([id, before]) => {
    const step = wizard.steps[id]
    if (!step) return []
    const { line, question } = step
    const answers = step.answers.map((answer) => drawnAnswer(step, answer, before))
    return [{ id, line, question, answers, wrong: wrongAt(line) }]
  })
  const lines = new Set(steps.flatMap(({ line, answers }) => [line, ...answers.map(lineOf)]))
  return {
    start: wizard.start,
    steps,
    wrong: found.filter(({ line }) => !lines.has(line)),
    unreached: Object.keys(wizard.steps).filter((id) => !reached.has(id)),
  }
}

const lineOf = ({ line }: DrawnAnswer): number => line

/** Each step that answers reach, with the facts that are answered before it. */
function reach(wizard: AuthoredWizard, chosen: Answers): ReadonlyMap<string, Answers> {
  const reached = new Map<string, Answers>()
  const visit = (id: string, before: Answers): void => {
    const step = wizard.steps[id]
    if (!step || reached.has(id)) return
    reached.set(id, before)
    const isWalked = ({ value }: AuthoredAnswer): boolean => chosen[id] === (value ?? UNKNOWN)
    const walkedFirst = [
      ...step.answers.filter(isWalked),
      ...step.answers.filter((answer) => !isWalked(answer)),
    ]
    for (const { value, target } of walkedFirst)
      if (target.kind === 'step') visit(target.step, { ...before, [step.fact]: value ?? UNKNOWN })
  }
  visit(wizard.start, {})
  return reached
}

function remainingAfter(
  model: SymptomModel,
  answers: Answers,
  nameOf: (cause: string) => string,
): Remaining {
  const { confirmed, possible, excluded, contradictions } = judge(model, withoutUnknown(answers))
  return {
    found: confirmed.map(({ cause }) => nameOf(cause)),
    open: possible.map(({ cause }) => nameOf(cause)),
    ruledOut: excluded.length,
    isImpossible: contradictions.length > 0,
  }
}

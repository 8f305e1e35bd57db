// Walks fifteen calls through the desk: its search, its machine, its board and its questions, as
// the page does. Counts keys (a word typed, an arrow past an article, Enter, an answer and the copy
// are one each) and tells where something else comes out than what is right.
//   npm run bench calls
import { buildBoard, type Board } from '@/lib/case/board'
import { buildCaseMachine, type CaseEvent, type CaseSnapshot } from '@/lib/case/case-machine'
import { readCase } from '@/lib/case/case'
import { articles } from '@/lib/articles/collection'
import { articlesOfSymptom } from '@/components/desk/symptoms/symptom-articles'
import { deskOrder, fixesBehind } from '@/components/desk/symptoms/desk-order'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { symptomModel } from '@/lib/diagnosis/symptom'
import { policy } from '@/lib/policy/published'
import { searchSite } from '@/lib/search/results/published'
import { knownFrom } from '@/lib/wizard/machine/known'
import { UNKNOWN } from '@/lib/wizard/tree/wizard'
import { initialTransition, transition } from 'xstate'
import { calls, type CallTried } from './calls'

interface Walked {
  readonly keys: number
  readonly questions: readonly string[]
  readonly found: readonly string[]
  readonly verdict: string
}

const articlesOf = new Map(
  policy.symptoms.map((symptom) => [symptom.id, articlesOfSymptom(symptom, articles())]),
)

/**
 * What is listed for what was typed, as the page lists it; none where nothing is sure to be meant.
 */
function listed(says: string): readonly { readonly kind: string; readonly slug: string }[] {
  const { results, answerable } = searchSite({ q: says, limit: 12, brief: true })
  if (!answerable) return []
  const ordered = deskOrder(results, articlesOf)
  const shown = ordered.filter(({ kind }) => kind === 'article').slice(0, MOST_ARTICLES)
  const behind = fixesBehind(ordered, articlesOf).map((slug) => ({ kind: 'wizard', slug }))
  return [
    ...ordered.slice(0, 1),
    ...behind,
    ...ordered.slice(1).filter((row) => row.kind === 'wizard' || shown.includes(row)),
  ]
}

/** As many articles stand beside the symptoms (symptoms.lazy.element.ts). */
const MOST_ARTICLES = 4

function walk(call: CallTried): Walked {
  const typed = call.says.split(/\s+/).length + 1
  const list = listed(call.says)
  const none = { questions: [], found: [] }
  if (call.symptom === undefined)
    return {
      ...none,
      keys: typed,
      verdict:
        list.length === 0
          ? 'right: says that none is sure, takes the words down'
          : `wrong: opens ${list[0]?.slug}`,
    }
  // An arrow key for each that stands above it.
  const place = list.findIndex(({ kind, slug }) => kind === 'wizard' && slug === call.symptom)
  const isFirst = list.findIndex(({ kind }) => kind === 'wizard') === place
  if (place < 0 || !isFirst)
    return { ...none, keys: typed, verdict: `wrong: opens ${list[0]?.slug ?? 'nothing'}` }
  return atDesk(call, call.symptom, typed + place)
}

function atDesk(call: CallTried, symptom: string, typed: number): Walked {
  const link = new URLSearchParams(call.link)
  const facts = symptomModel(policy, symptom).facts
  const { case: input } = readCase(policy, facts, link)
  const machine = buildCaseMachine(
    symptom,
    (asked) =>
      diagnose(symptomModel(policy, symptom, asked.account), knownFrom(asked.answers)).next,
  )
  const boardOf = ({ context }: CaseSnapshot): Board =>
    buildBoard(symptomModel(policy, symptom, context.account), knownFrom(context.answers))
  let [state] = initialTransition(machine, input)
  const send = (event: CaseEvent): void => {
    ;[state] = transition(machine, state, event)
  }
  const questions: string[] = []
  const isEnough = (): boolean =>
    call.corrects === undefined &&
    call.causes.length > 0 &&
    call.causes.every((cause) => boardOf(state).confirmed.some((row) => row.cause === cause))
  while (state.context.inHand !== undefined && !isEnough()) {
    const fact = state.context.inHand
    questions.push(fact)
    send({ type: 'answer', value: call.knows[fact] ?? UNKNOWN })
  }
  let keys = typed + questions.length
  const kept = state.context.answers.length
  if (call.corrects) {
    const [fact, value] = call.corrects
    // One press on the value in the list of facts.
    send({ type: 'answer', fact, value })
    keys += 1
  }
  const board = boardOf(state)
  const found = board.confirmed
    .filter(({ certainty }) => certainty === 'certain')
    .map(({ cause }) => cause)
  const faults = [
    ...call.causes.filter((cause) => !found.includes(cause)).map((cause) => `misses ${cause}`),
    ...found.filter((cause) => !call.causes.includes(cause)).map((cause) => `finds ${cause}`),
    ...(call.contradicts && !board.contradictions.some(({ isImpossible }) => isImpossible)
      ? ['tells no contradiction']
      : []),
    ...(state.context.answers.length < kept ? ['loses answers'] : []),
  ]
  const open =
    found.length > 0
      ? ''
      : call.contradicts
        ? ': the two answers are named'
        : `: nothing is certain, ${board.possible.length} open`
  return {
    keys: keys + 1,
    questions,
    found,
    verdict: faults.length > 0 ? `wrong: ${faults.join(', ')}` : `right${open}`,
  }
}

console.log('| # | call | typed | first questions | keys | result |')
console.log('|---|---|---|---|---|---|')
let wrong = 0
for (const [at, call] of calls.entries()) {
  const { keys, questions, verdict } = walk(call)
  if (verdict.startsWith('wrong')) wrong += 1
  const asked = questions.slice(0, 2).join(', ') || '-'
  console.log(`| ${at + 1} | ${call.what} | ${call.says} | ${asked} | ${keys} | ${verdict} |`)
}
console.log(`\n${calls.length - wrong} of ${calls.length} come out right.`)
process.exitCode = wrong > 0 ? 1 : 0

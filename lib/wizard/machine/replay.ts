// Where the answers in an address lead. The address is all that is stored: answers by fact, so that
// renamed and reordered steps break nothing.
import { judge } from '@/lib/diagnosis/diagnose'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { fixRoute } from '@/lib/core/routes'
import { MORE, YES, type Step, type Tree } from '@/lib/wizard/tree/wizard'
import { readAddress, type Dropped, type DropReason, type RequestedAnswer } from './address'
import { knownFrom } from './known'
import { answer, begin, machineOf, MORE_STATE, stateOf, targetOf } from './machine'
import { MORE_FACT, MORE_STEP, questionsAhead } from './more'

/** One answer that was accepted. `value` is `unknown` for "I don't know". */
export interface Given {
  readonly step: Step
  readonly value: string
}

/**
 * Where an address leads: the state of the machine, what it asks there (undefined at a diagnosis),
 * the answers accepted on the way, the causes that the ending names, and what was left out.
 * `ahead` are, once a cause was found (named by the ending, or shown by what is known of the
 * account), the questions that can show what else is wrong. `waiting` are answers, by fact and
 * value, to questions that may still come up; none once nothing is asked.
 */
export interface Replay {
  readonly state: string
  readonly step: Step | undefined
  readonly given: readonly Given[]
  readonly named: readonly string[]
  readonly ahead: readonly Step[]
  readonly waiting: readonly (readonly [string, string])[]
  readonly dropped: readonly Dropped[]
}

/**
 * Replays an address. Stops at the first question it does not answer, or answers as no transition
 * accepts. Names that are no facts are somebody else's (those of a campaign, of a mail program) and
 * are not told. Never throws for what an address can hold.
 */
export function replay(
  wizard: Tree,
  model: SymptomModel,
  address: Iterable<readonly [string, string]>,
): Replay {
  const { requested, dropped } = readAddress([...model.facts, MORE_FACT], address)
  const machine = machineOf(wizard)
  const given: Given[] = []
  let named: readonly string[] = []
  let isFound = false
  for (let at = begin(machine); ;) {
    const state = stateOf(at)
    const target = targetOf(at)
    if (target.kind === 'cause') named = target.causes
    if (target.kind !== 'step')
      isFound =
        named.length > 0 || judge(model, knownFrom(pairsOf(given)).facts).confirmed.length > 0
    const ahead = isFound ? questionsAhead(wizard, model, pairsOf(given)) : []
    const step = state === MORE_STATE ? ahead[0] : wizard.steps[state]
    const asked = target.kind !== 'step' && isFound ? MORE_STEP : step
    const request = asked && requested.get(asked.fact)
    const next = request && answer(machine, at, asked.fact, request.value)
    if (!next) {
      const isAnswer = (fact: string): boolean => fact !== MORE && fact !== step?.fact
      // To go on is asked for once a cause was shown, so it waits only with what was answered then.
      const waits = step !== undefined && [...requested.keys()].some(isAnswer)
      const isWaiting = ([fact]: readonly [string, RequestedAnswer]): boolean =>
        waits && fact !== step.fact
      return {
        state,
        step,
        given,
        named,
        ahead,
        waiting: [...requested].filter(isWaiting).map(([fact, { value }]) => [fact, value]),
        dropped: [
          ...dropped.filter(({ reason }) => reason !== 'no-such-fact'),
          ...[...requested]
            .filter((each) => !isWaiting(each))
            .map(([fact, unused]) =>
              leftOut(unused, fact === asked?.fact ? 'no-such-value' : 'not-asked'),
            ),
        ],
      }
    }
    given.push({ step: asked, value: request.value })
    requested.delete(asked.fact)
    at = next
  }
}

const leftOut = ({ name, written }: RequestedAnswer, reason: DropReason): Dropped => ({
  name,
  value: written,
  reason,
})

/** The facts and values of some answers, in the order in which they were asked. */
export function pairsOf(given: readonly Given[]): readonly (readonly [string, string])[] {
  return given.map(({ step, value }) => [step.fact, value])
}

/**
 * Some answers without that to one question, which is then asked anew. The wish to go on stays as
 * long as there are answers that were given after it.
 */
export function withoutAnswer(
  given: readonly Given[],
  answer: Given,
): readonly (readonly [string, string])[] {
  const at = given.indexOf(answer)
  const after = pairsOf(given.slice(at + 1))
  const isOnlyWish = after.every(([fact]) => fact === MORE)
  return [...pairsOf(given.slice(0, at)), ...(isOnlyWish ? [] : after)]
}

/** A place in the reader's wizard: its address, and what is asked there, if not in a diagnosis. */
interface Opening {
  readonly address: string
  readonly step: Step | undefined
}

/** Where the reader's wizard stands with the answers of somebody else. */
export interface WizardPlace extends Opening {
  /** How many of the answers do not come up on the way there. */
  readonly left: number
  /** Where it goes on with the same answers, where more than what was found may be wrong. */
  readonly more: Opening | undefined
}

/**
 * The place of some answers, in any order, by fact id and value id. `account` are the parts of the
 * address that tell of the account whose model it is.
 */
export function placeOf(
  wizard: Tree,
  model: SymptomModel,
  answers: readonly (readonly [string, string])[],
  account: readonly (readonly [string, string])[] = [],
): WizardPlace {
  const opening = ({ given, step }: Replay): Opening => ({
    address: fixRoute(wizard.symptom, [...pairsOf(given), ...account]),
    step,
  })
  const place = replay(wizard, model, answers)
  return {
    ...opening(place),
    left: answers.length - place.given.length,
    more:
      place.ahead.length > 0
        ? opening(replay(wizard, model, [...answers, [MORE, YES]]))
        : undefined,
  }
}

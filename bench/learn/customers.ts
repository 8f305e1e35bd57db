// Made-up customers: each needs a page or has a symptom with one cause, words it, searches, opens,
// asks again, gives up or writes to Support; and what their browsers would tell of it.
import { randomFrom } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import { symptomModel } from '@/lib/diagnosis/symptom'
import { articleRoute } from '@/lib/core/routes'
import { search } from '@/lib/search/results/search'
import { statesByCause } from '@/lib/wizard/optimise/ask-first'
import { transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import type { Content } from './content'

/** How these customers ask, the same before and after. */
export interface World {
  /** Articles, and the wordings that nobody put into them. */
  readonly needs: readonly { readonly slug: string; readonly wordings: readonly string[] }[]
  /** By symptom, how often each cause is met: known to nobody. */
  readonly causes: ReadonlyMap<string, readonly (readonly [string, number])[]>
}

/** What came of all of them. */
export interface Result {
  /** Of those who needed a page: first, and among the first three, with their own first words. */
  readonly asked: number
  readonly first: number
  readonly three: number
  readonly refused: number
  readonly diagnoses: number
  /** Answered in all diagnoses. */
  readonly questions: number
  readonly requests: number
  readonly events: readonly (readonly object[])[]
}

// What people do, in shares. They are assumptions, the same before and after.
const HAS_SYMPTOM = 0.4
const AS_HELD_BACK = 0.6
const LOOKS_FAR_DOWN = 0.4
const TRUSTS_NEAREST = 0.6
const ASKS_AGAIN = 0.7
const WRITES = 0.5
const STOPS_AT_A_QUESTION = 0.03
const PRESSES = 0.6
const FIXED = 0.9

const FILLERS = ['how to', 'please help', 'help me', 'urgent', 'why', 'not able to', 'in panel']

/** Brings customers to a site. */
export function bring(content: Content, world: World, many: number, seed: number): Result {
  // Each customer draws for themselves: before and after it is the same one.
  let random = randomFrom(seed)
  const chance = (share: number): boolean => random() < share
  const pick = <Value extends string | object>(list: readonly Value[]): Value =>
    requireAt(list, Math.floor(random() * list.length))
  /** Earlier ones are met far more often. */
  const pickEarly = <Value extends string | object>(list: readonly Value[]): Value =>
    requireAt(list, Math.floor(random() ** 2 * list.length))
  const uuid = (): string =>
    'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () =>
      Math.floor(random() * 16).toString(16),
    )
  const answers = new Map<string, ReturnType<typeof search>>()
  const find = (q: string): ReturnType<typeof search> => {
    const known = answers.get(q)
    if (known) return known
    const answer = search(content.index, { q, limit: 10, brief: true })
    answers.set(q, answer)
    return answer
  }
  const total = {
    asked: 0,
    first: 0,
    three: 0,
    refused: 0,
    diagnoses: 0,
    questions: 0,
    requests: 0,
  }
  const events: (readonly object[])[] = []

  /** A wording with a word more or less, as people type. */
  const varied = (wording: string): string => {
    if (chance(AS_HELD_BACK)) return wording
    const words = wording.split(' ')
    if (words.length > 3 && chance(0.5)) {
      const gone = Math.floor(random() * words.length)
      return words.filter((_, at) => at !== gone).join(' ')
    }
    return chance(0.5) ? `${pick(FILLERS)} ${wording}` : `${wording} ${pick(FILLERS)}`
  }

  const lookFor = ({ slug, wordings }: World['needs'][number]): void => {
    const visit = uuid()
    const told: object[] = []
    const tell = (event: object) => told.push({ id: uuid(), visit, ...event })
    const document = content.index.documents.find((each) => each.document.slug === slug)?.document
    let isFound = false
    for (let turn = 0; turn < 3 && !isFound; turn++) {
      // At first in their own words; later they have read a page or two, and know ours.
      const own = document ? [document.title, ...document.aliases] : []
      const query = turn === 0 ? varied(pick(wordings)) : pick(own)
      const { answerable, results } = find(query)
      const place = results.findIndex((result) => result.slug === slug) + 1
      const outcome = answerable ? 'answered' : results.length > 0 ? 'refused' : 'empty'
      tell({ kind: 'search', query, outcome, results: results.length })
      if (turn === 0) {
        total.asked++
        if (answerable && place === 1) total.first++
        if (answerable && place > 0 && place <= 3) total.three++
        if (!answerable) total.refused++
      }
      const opens = answerable ? place <= 3 || chance(LOOKS_FAR_DOWN) : chance(TRUSTS_NEAREST)
      isFound = place > 0 && opens
      if (isFound) tell({ kind: 'search-open', query, place, page: articleRoute(slug) })
      else if (results.length > 0 && chance(0.15)) {
        // Some open what is not what they need, and go on.
        const other = requireAt(results, 0)
        tell({ kind: 'search-open', query, place: 1, page: other.url.replace(/[?#].*/, '') })
      }
      if (!chance(ASKS_AGAIN)) break
    }
    if (!isFound && chance(WRITES)) total.requests++
    events.push(told)
  }

  const diagnose = (symptom: string, odds: readonly (readonly [string, number])[]): void => {
    const wizard = content.wizards.find((each) => each.symptom === symptom)
    if (!wizard) return
    let draw = random()
    const [cause = ''] = odds.find(([, share]) => (draw -= share) < 0) ?? odds.at(-1) ?? []
    const states = statesByCause(symptomModel(content.policy, symptom)).get(cause) ?? []
    const path = walk(transitionTable(wizard), pick(states))
    const visit = uuid()
    total.diagnoses++
    for (let at = 0; at < path.length; at++) {
      total.questions++
      if (!chance(STOPS_AT_A_QUESTION)) continue
      if (chance(WRITES)) total.requests++
      return
    }
    if (!chance(FIXED)) {
      if (chance(WRITES)) total.requests++
      if (chance(PRESSES))
        events.push([{ id: uuid(), visit, kind: 'fix-outcome', symptom, cause, fixed: false }])
    } else if (chance(PRESSES))
      events.push([{ id: uuid(), visit, kind: 'fix-outcome', symptom, cause, fixed: true }])
  }

  const symptoms = [...world.causes]
  for (let customer = 0; customer < many; customer++) {
    random = randomFrom(seed * 1_000_003 + customer)
    if (chance(HAS_SYMPTOM)) diagnose(...pickEarly(symptoms))
    else lookFor(pickEarly(world.needs))
  }
  return { ...total, events }
}

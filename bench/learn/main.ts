// A replayable simulation: ten thousand made-up customers come to the site, what their browsers
// tell is kept as it is on a server, everything that is then proposed is accepted into a copy of
// the content, and others who ask in the same way come again. `-- --customers 2000 --seed 3`
// makes it another one. What people do is assumed (customers.ts), what the site does is the
// site's own code.
import { parseArgs } from 'node:util'
import { accepted, aliasesByArticle, contentFiles, contentOf, heldBackFrom } from './content'
import type { Content } from './content'
import { bring, type Result, type World } from './customers'
import { randomFrom } from '@/lib/core/random'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { symptomModel } from '@/lib/diagnosis/symptom'
import { lastDays } from '@/lib/insight/range'
import { ownQuestions, tryAliases } from '@/lib/learn/alias-check'
import { count, propose } from '@/lib/learn/learn'
import { KINDS, type Proposal } from '@/lib/learn/proposal'
import type { Facts } from '@/lib/logic/fact'
import { site } from '@/lib/site/site'
import type { Database } from '@/lib/store/schema'
import { keepEvents } from '@/lib/support/events/keep'
import { MOST_EVENTS, parseEvents, type Event } from '@/lib/support/events/read'
import { statesByCause } from '@/lib/wizard/optimise/ask-first'
import { judgedQuestions } from '@/scripts/learn/judged'
import { makeScratch } from '@/tests/store/engines'

const { values } = parseArgs({
  options: {
    customers: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '1' },
  },
})
const CUSTOMERS = Number(values.customers)
const SEED = Number(values.seed)
const NOW = Date.UTC(2026, 10, 30)
const HOUR = 60 * 60 * 1000
/** So many wordings of each article nobody thought of. */
const HELD_BACK = 4
/** A writer sits down so often, and accepts all that is proposed. */
const SITTINGS = 4

const random = randomFrom(SEED)
const shuffled = <Value>(list: readonly Value[]): readonly Value[] =>
  list
    .map((value) => [random(), value] as const)
    .toSorted(([one], [other]) => one - other)
    .map(([, value]) => value)

const files = contentFiles()
const held = new Map(
  [...aliasesByArticle(files)].map(([slug, all]) => [slug, shuffled(all).slice(0, HELD_BACK)]),
)
const before = contentOf(heldBackFrom(files, held))

/** Causes are met by a law like Zipf's, in an order that nobody knows. */
function hiddenOdds(content: Content): World['causes'] {
  return new Map(
    shuffled(content.wizards).map(({ symptom }) => {
      const states = statesByCause(symptomModel(content.policy, symptom))
      const causes = shuffled([...states].filter(([, some]) => some.length > 0))
      const all = causes.reduce((sum, _, at) => sum + 1 / (at + 1), 0)
      return [symptom, causes.map(([cause], at) => [cause, 1 / (at + 1) / all] as const)]
    }),
  )
}

const world: World = {
  needs: shuffled([...held]).map(([slug, wordings]) => ({ slug, wordings })),
  causes: hiddenOdds(before),
}

/** Keeps what browsers tell, in the form and by the code of the server. */
async function keep(db: Database, told: Result['events']): Promise<number> {
  let kept = 0
  let batch: Event[] = []
  for (const [at, visit] of told.entries()) {
    const read = parseEvents({ events: visit.slice(0, MOST_EVENTS) })
    if (!read.ok) throw new Error(JSON.stringify(read.errors))
    batch.push(...read.value)
    if (batch.length < 200 && at < told.length - 1) continue
    await keepEvents(db, batch, NOW - HOUR)
    kept += batch.length
    batch = []
  }
  return kept
}

/** Questions at the desk until a cause is certain, by how often each is really met. */
function deskQuestions({ policy }: Content): number {
  let [sum, all] = [0, 0]
  for (const [symptom, odds] of world.causes) {
    const model = symptomModel(policy, symptom)
    for (const [cause, share] of odds) {
      const [state = {}] = statesByCause(model).get(cause) ?? []
      let known: Facts = {}
      let asked = 0
      for (let next = diagnose(model, { facts: known }).next; next !== undefined; asked++) {
        known = { ...known, [next]: state[next] ?? '' }
        const now = diagnose(model, { facts: known })
        next = now.confirmed.some((each) => each.cause === cause) ? undefined : now.next
      }
      sum += share * asked
      all += share
    }
  }
  return sum / all
}

async function learnt(db: Database): Promise<{ content: Content; taken: readonly Proposal[] }> {
  const counted = await count(db, lastDays(90, NOW))
  let content = before
  let taken: readonly Proposal[] = []
  for (let sitting = 0; sitting < SITTINGS; sitting++) {
    const { index } = content
    const proposals = await propose(counted, content, (aliases) =>
      tryAliases(index, site.search, aliases, [
        ...judgedQuestions(),
        ...ownQuestions(index, aliases),
      ]),
    )
    const news = proposals.filter(({ id }) => !taken.some((each) => each.id === id))
    if (news.every(({ change }) => !change)) return { content, taken: [...taken, ...news] }
    content = contentOf(accepted(content.files, news))
    taken = [...taken, ...news]
  }
  return { content, taken }
}

const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`
const row = (name: string, of: (result: Result) => string, results: readonly Result[]): void =>
  console.log(`| ${[name, ...results.map(of)].join(' | ')} |`)

const scratch = await makeScratch('sqlite')
try {
  const { db } = await scratch.openMigrated()
  const told = bring(before, world, CUSTOMERS, SEED + 1)
  const kept = await keep(db, told.events)
  const { content: after, taken } = await learnt(db)
  const again = [before, after].map((content) => bring(content, world, CUSTOMERS, SEED + 2))
  const kinds = KINDS.map(({ id }) => `${taken.filter(({ kind }) => kind === id).length} ${id}`)
  console.log(`${CUSTOMERS} customers, seed ${SEED}: ${kept} events; proposed: ${kinds.join(', ')}`)
  console.log('\n| of others who ask in the same way | before | after |\n| --- | --- | --- |')
  row('the page is first', ({ first, asked }) => share(first, asked), again)
  row('among the first three', ({ three, asked }) => share(three, asked), again)
  row('told that no page answers', ({ refused, asked }) => share(refused, asked), again)
  row('questions a guided fix', (each) => (each.questions / each.diagnoses).toFixed(2), again)
  const atDesk = [before, after].map((each) => deskQuestions(each).toFixed(2))
  console.log(`| ${['questions at the desk', ...atDesk].join(' | ')} |`)
  row('support requests', ({ requests }) => String(requests), again)
} finally {
  await scratch.remove()
}

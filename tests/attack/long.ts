// npm run test:attack: attacks the built site at length and prints what came of it. All of it stays
// on this machine: the site listens on 127.0.0.1, and ends with the command.
import { ATTACKED, attacks, MOST_MISSED } from './attacks'
import { faultsOf, type Attack, type Tally } from './attack'
import { showPayloads } from './payloads/show'
import { showTold } from './payloads/told'
import { fuzzRoles, prepareRoles } from './roles/fuzz'
import { stopUnderLoad } from './stop'
import { afterwards, findHolds, growthOf, memoryByRound, ROUNDS, startBeats } from './watch'
import { startSite, type RunningSite } from '../browser/site'
import { startStaffSite } from '../journeys/staff/site-with-staff'

const SECONDS_TO_SETTLE = 60
const STOPS = 50
const PAYLOADS = 500
/** As each role, and as nobody. */
const AS_EACH_ROLE = '20000'

/** Runs one attack; what should not have come of it, in words. */
async function make(attack: Attack, site: RunningSite): Promise<string[]> {
  const { title, run } = attack
  const { pid } = site.process
  const before = findHolds(pid)
  const endBeats = await startBeats(site.origin)
  const begun = performance.now()
  const came = await run(site.origin, 'long')
  const seconds = (performance.now() - begun) / 1000
  const beats = await endBeats()
  const after = await afterwards(pid, before, SECONDS_TO_SETTLE)
  console.log(
    `\n${title}\n  ${wordsOf(came)}\n  ${seconds.toFixed(1)} s; /healthz asked ${beats.beats} ` +
      `times, missed ${beats.missed}, at most ${beats.longest} in a row, failed ${beats.failed}` +
      (before && after
        ? `\n  sockets ${before.sockets} -> ${after.sockets}, ` +
          `memory ${before.memory} -> ${after.memory} MiB`
        : ''),
  )
  return [
    ...faultsOf(attack, came),
    ...(beats.longest > MOST_MISSED ? [`${beats.longest} beats missed in a row`] : []),
    ...(beats.failed > 0 ? [`${beats.failed} beats failed`] : []),
    ...(after && before && after.sockets > before.sockets ? ['sockets were left'] : []),
  ].map((fault) => `${title}: ${fault}`)
}

const wordsOf = (came: Tally): string =>
  Object.entries(came)
    .map(([what, times]) => `${what} ${times.toLocaleString('en')}`)
    .join(', ')

/** Makes all attacks again and again, and tells what the site takes after each round. */
async function rounds(site: RunningSite): Promise<readonly string[]> {
  const short = attacks.filter(({ onlyLong }) => !onlyLong)
  console.log(`\nmemory over ${ROUNDS} rounds of ${short.length} attacks in their short form`)
  const before = findHolds(site.process.pid)
  const found: number[] = []
  for await (const memory of memoryByRound(short, site)) {
    found.push(memory)
    console.log(`  round ${found.length}: ${memory} MiB`)
  }
  const after = await afterwards(site.process.pid, before, SECONDS_TO_SETTLE)
  if (before && after) console.log(`  sockets ${before.sockets} -> ${after.sockets}`)
  return growthOf(found)
}

/** Stops a site under load, again and again; with what was dropped. */
async function stops(): Promise<string[]> {
  const all = new Map<string, number>()
  for (let at = 0; at < STOPS; at += 1)
    for (const [what, times] of Object.entries(await stopUnderLoad(await startSite())))
      all.set(what, (all.get(what) ?? 0) + times)
  console.log(`\n${STOPS} stops under load\n  ${wordsOf(Object.fromEntries(all))}`)
  return [...all.keys()].flatMap((what) =>
    ['200', 'exit 0'].includes(what) ? [] : [`stops under load: ${what}`],
  )
}

/** Shows what might be taken for markup, in every field that is shown; with what came of it. */
async function shows(): Promise<readonly string[]> {
  const read = await showPayloads(PAYLOADS)
  const told = await showTold(PAYLOADS)
  const shown = { ...read.shown, ...told.shown }
  const found = [...read.faults, ...told.faults]
  console.log(
    `\n${PAYLOADS} payloads in each field\n  shown as text: ${wordsOf(shown)}\n` +
      `  fields of a page: ${wordsOf(told.fields)}`,
  )
  const lacking = Object.entries(shown).filter(([, times]) => times < PAYLOADS)
  return [...found, ...lacking.map(([field, times]) => `${field} showed ${times} as text`)]
}

/** Sends anything to every address behind /staff as each role; with what came of it. */
async function roles(times: number): Promise<readonly string[]> {
  const staff = await startStaffSite(ATTACKED)
  try {
    const begun = performance.now()
    const all: string[] = []
    console.log(`\n${times} requests behind /staff as each role`)
    const marked = await prepareRoles(staff)
    for await (const { who, came, faults: found } of fuzzRoles(staff, marked, times)) {
      const seconds = (performance.now() - begun) / 1000
      console.log(
        `  ${who}: ${wordsOf(came)}; ${found.length} faults, after ${seconds.toFixed(0)} s`,
      )
      all.push(...found.map((fault) => `${who}: ${fault}`))
    }
    return all
  } finally {
    await staff.end()
  }
}

const [only, times = AS_EACH_ROLE] = process.argv.slice(2)
const faults: string[] = []
const chosen = attacks.filter(({ title }) => only === undefined || title.includes(only))
const isRounds = only === undefined || 'memory'.includes(only)
if (chosen.length > 0 || isRounds) {
  const site = await startSite(ATTACKED)
  try {
    for (const each of chosen) faults.push(...(await make(each, site)))
    if (isRounds) faults.push(...(await rounds(site)))
  } finally {
    await site.stop()
  }
}
if (only === undefined || 'stops'.includes(only)) faults.push(...(await stops()))
if (only === undefined || 'payloads'.includes(only)) faults.push(...(await shows()))
if (only === undefined || 'roles'.includes(only)) faults.push(...(await roles(Number(times))))
console.log(`\n${faults.length} faults${faults.map((fault) => `\n  ${fault}`).join('')}`)
process.exitCode = faults.length > 0 ? 1 : 0

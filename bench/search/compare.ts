// Search beside the engines of a search bench and a plain BM25F+ with word vectors, in one run: the
// right page first on every set, with a typing error in each long word too, what search gains over
// each with its interval, and the same by kind of set.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { randomFrom } from '@/lib/core/random'
import { requireAt } from '@/lib/core/required'
import { createEngine } from '../search-adapter'
import { wordVectors } from '../word-vectors'
import { benchIn, type Bench } from './bench-folder'
import { plainPeer } from './plain-peer'

const benchSet = z.object({
  kind: z.string(),
  docs: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      headings: z.array(z.string()),
      body: z.string(),
      aliases: z.array(z.string()),
    }),
  ),
  queries: z.array(z.object({ q: z.string(), relevant: z.array(z.string()) })),
})
type BenchSet = z.infer<typeof benchSet> & { readonly name: string }

// On these the weights of search were chosen (docs/decisions/0021); the others had no say.
const CHOSEN_ON: ReadonlySet<string> = new Set([
  'arduino',
  'banking77',
  'business-central',
  'clinc150',
  'hint3-curekart',
  'hint3-powerplay11',
  'hint3-sofmattress',
  'ivpn',
  'mattermost',
])
const OURS = 'signpost'
const DRAWS = 2000

/** Of each question whether the right page came first: as written, and with typing errors. */
interface Run {
  readonly written: readonly boolean[]
  readonly misspelt: readonly boolean[]
}

interface Judged {
  readonly set: BenchSet
  readonly runs: ReadonlyMap<string, Run>
}

const percent = (hits: readonly boolean[]): number =>
  (100 * hits.filter(Boolean).length) / Math.max(1, hits.length)
const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length)

function judge(set: BenchSet, engines: Bench['PEERS'], withTypos: Bench['withTypos']): Judged {
  const runs = Object.entries(engines).map(([name, create]) => {
    const engine = create()
    engine.build(set.docs)
    const isFirst = (q: string, at: number): boolean =>
      requireAt(set.queries, at).relevant.includes(engine.search(q, 1)[0]?.id ?? '')
    const asked = set.queries.map(({ q }) => q)
    const run: Run = {
      written: asked.map(isFirst),
      misspelt: asked.map((q, at) => withTypos(q, 1000 + at)).map(isFirst),
    }
    return [name, run] as const
  })
  return { set, runs: new Map(runs) }
}

const hitsOf = ({ runs }: Judged, engine: string): Run =>
  runs.get(engine) ?? { written: [], misspelt: [] }

// What search gains over an engine on the mean of sets; 95 in a hundred of as many questions drawn
// anew from each set, the same for both engines (paired bootstrap: Efron & Tibshirani 1993).
function gainOver(engine: string, sets: readonly Judged[]): string {
  const pairs = sets.map((judged) => {
    const other = hitsOf(judged, engine).written
    return hitsOf(judged, OURS).written.map((hit, at) => Number(hit) - Number(other[at]))
  })
  const random = randomFrom(7)
  const gain = 100 * mean(pairs.map(mean))
  const drawn = Array.from({ length: DRAWS }, () =>
    mean(
      pairs.map((own) => mean(own.map(() => requireAt(own, Math.floor(random() * own.length))))),
    ),
  ).sort((one, other) => one - other)
  const at = (share: number): string =>
    (100 * requireAt(drawn, Math.floor(share * DRAWS))).toFixed(1)
  return `${gain.toFixed(1)} [${at(0.025)}, ${at(0.975)}]`
}

function show(title: string, sets: readonly Judged[], engines: readonly string[]): void {
  if (sets.length === 0) return
  const lost = ({ written, misspelt }: Run): number => percent(written) - percent(misspelt)
  console.log(`\n${title}: ${sets.map(({ set }) => set.name).join(', ')}`)
  for (const engine of engines) {
    const runs = sets.map((judged) => hitsOf(judged, engine))
    const first = mean(runs.map(({ written }) => percent(written))).toFixed(1)
    const typing = mean(runs.map(lost)).toFixed(1)
    const gain = engine === OURS ? '' : `; search gains ${gainOver(engine, sets)}`
    console.log(`  ${engine}: first ${first} %, lost to typing errors ${typing}${gain}`)
  }
}

const [folder = '', data = path.join(folder, 'data')] = process.argv.slice(2)
const { PEERS, withTypos } = await benchIn(folder)
const vectors = wordVectors()
const engines = {
  ...PEERS,
  'BM25F+': () => plainPeer(undefined),
  'BM25F+ and word vectors': () => plainPeer(vectors),
  [OURS]: createEngine,
}
const names = Object.keys(engines)
const judged = readdirSync(data)
  .filter((file) => file.endsWith('.json'))
  .map((file) => {
    const set = benchSet.parse(JSON.parse(readFileSync(path.join(data, file), 'utf8')))
    return judge({ ...set, name: path.parse(file).name }, engines, withTypos)
  })
console.log(`right page first, %: as written / with typing errors\nset | ${names.join(' | ')}`)
for (const one of judged)
  console.log(
    [
      one.set.name,
      ...names
        .map((name) => hitsOf(one, name))
        .map(
          ({ written, misspelt }) =>
            `${percent(written).toFixed(1)} / ${percent(misspelt).toFixed(1)}`,
        ),
    ].join(' | '),
  )
const isChosenOn = ({ set }: Judged): boolean => CHOSEN_ON.has(set.name)
show('sets that the weights were chosen on', judged.filter(isChosenOn), names)
show(
  'sets that had no say',
  judged.filter((one) => !isChosenOn(one)),
  names,
)
for (const kind of new Set(judged.map(({ set }) => set.kind))) {
  show(
    `of the kind ${kind} those that had no say`,
    judged.filter((one) => one.set.kind === kind && !isChosenOn(one)),
    names,
  )
  show(
    `all of the kind ${kind}`,
    judged.filter(({ set }) => set.kind === kind),
    names,
  )
}

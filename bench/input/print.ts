// npm run bench input: every input of tests/input (lists and their cells, searches, addresses,
// articles, feeds) and how it fares, by kind. Ends with 1 where one is misread.
import { INPUTS, judged } from '../../tests/input/all'
import { tallyOf, type Tally } from '../../tests/input/judged'

const found = await judged(INPUTS)
const row = (name: string, { tried, right, told, wrong }: Tally): void =>
  console.log(
    `  ${name.padEnd(52)}` + [tried, right, told, wrong].map((n) => `${n}`.padStart(7)).join(''),
  )

console.log(
  `  ${''.padEnd(52)}${['tried', 'right', 'told', 'wrong'].map((w) => w.padStart(7)).join('')}`,
)
for (const kind of new Set(found.map((one) => one.kind)))
  row(kind, tallyOf(found.filter((one) => one.kind === kind)))
row('all', tallyOf(found))
for (const { kind, written, result } of found)
  if (result !== 'right') console.log(`${result}: ${kind}: ${JSON.stringify(written)}`)
process.exitCode = tallyOf(found).wrong === 0 ? 0 : 1

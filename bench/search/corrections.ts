// What search corrects: of right words every correction is wrong (tests/search/probes), of typing
// errors those are found whose first page is among the first three of the right spelling.
import { searchSite } from '@/lib/search/results/published'
import { linesOf } from '@/tests/search/judged'

const FIRST = 3

const right = linesOf('probes/right-words.txt')
const wrong = right.flatMap((q) => {
  const { corrected } = searchSite({ q })
  return corrected === null ? [] : [`  ${q} -> ${corrected}`]
})
console.log(`right words corrected: ${wrong.length} of ${right.length}`)
for (const line of wrong) console.log(line)

const errors = linesOf('probes/typing-errors.tsv')
  .slice(1)
  .map((line) => line.split('\t'))
const pagesFor = (q: string): readonly string[] =>
  searchSite({ q })
    .results.slice(0, FIRST)
    .map(({ url }) => url)
const missed = errors.flatMap(([written = '', meant = '']) => {
  const [first = ''] = pagesFor(written)
  return pagesFor(meant).includes(first)
    ? []
    : [`  ${written} -> ${searchSite({ q: written }).corrected ?? 'not corrected'}, ${first}`]
})
console.log(
  `\ntyping errors found: ${errors.length - missed.length} of ${errors.length} ` +
    `(${((100 * (errors.length - missed.length)) / errors.length).toFixed(1)} %)`,
)
for (const line of missed) console.log(line)

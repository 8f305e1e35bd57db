// How many questions that no page answers are refused, by kind and language, and how many that one
// does, and which titles and wordings do not find their own page; every miss by name. Topics and
// threshold were written and chosen on the set called development, and by what was missed in the
// one called held.
import { searchSite, siteIndex } from '@/lib/search/results/published'
import { isRight, judgedIn, linesOf } from '@/tests/search/judged'

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1)

interface Asked {
  readonly q: string
  readonly groups: readonly string[]
}

const refused = (q: string): boolean => !searchSite({ q }).answerable
const topOf = (q: string): string => {
  const { answer, results } = searchSite({ q })
  return answer?.text ?? results[0]?.slug ?? 'nothing'
}

function showUnanswered(name: string, asked: readonly Asked[]): void {
  const judged = asked.map((one) => ({ ...one, isRefused: refused(one.q) }))
  const groups = [...new Set(judged.flatMap((one) => one.groups))]
  const share = (of: typeof judged): string =>
    `${percent(of.filter(({ isRefused }) => isRefused).length, of.length)} % of ${of.length}`
  console.log(`\n${name}, refused: ${share(judged)}`)
  if (groups.length > 0)
    console.log(
      groups
        .map((group) => `${group} ${share(judged.filter((one) => one.groups.includes(group)))}`)
        .join(', '),
    )
  for (const { q, isRefused } of judged) if (!isRefused) console.log(`  ${q} -> ${topOf(q)}`)
}

function showAnswered(file: string): void {
  const judged = judgedIn(file, siteIndex()).map((row) => ({
    row,
    ...searchSite({ q: row.query }),
  }))
  const within = (places: number): string =>
    percent(
      judged.filter(({ row, results }) => results.slice(0, places).some((r) => isRight(r, row)))
        .length,
      judged.length,
    )
  const wrongly = judged.filter(({ answerable }) => !answerable)
  console.log(
    `\n${file}: refused ${percent(wrongly.length, judged.length)} % of ${judged.length}, ` +
      `right page first ${within(1)}, in the first three ${within(3)}`,
  )
  for (const { row, elsewhere, results } of wrongly)
    console.log(`  ${row.query} -> ${elsewhere?.title ?? results[0]?.slug ?? 'nothing'}`)
}

/** How many titles and wordings of pages find their page among the first three. */
function showOwn(): void {
  const own = siteIndex()
    .documents.filter(({ document }) => !document.elsewhere)
    .flatMap(({ document: { slug, title, aliases } }) =>
      [title, ...aliases].map((q) => ({ q, slug })),
    )
  const missed = own.filter(
    ({ q, slug }) =>
      !searchSite({ q, brief: true })
        .results.slice(0, 3)
        .some((result) => result.slug === slug),
  )
  console.log(
    `\ntitles and wordings: ${percent(own.length - missed.length, own.length)} % of ` +
      `${own.length} have their page in the first three`,
  )
  for (const { q, slug } of missed) console.log(`  ${q} -> ${topOf(q)}, wanted ${slug}`)
}

const rowsOf = (file: string): readonly Asked[] =>
  linesOf(file)
    .slice(1)
    .map((line) => {
      const [q = '', ...groups] = line.split('\t')
      return { q, groups }
    })

for (const half of ['development', 'held', 'fresh']) {
  const file = `silence/unanswered-${half}.tsv`
  showUnanswered(file, rowsOf(file))
}
showUnanswered(
  'unanswerable.txt',
  linesOf('unanswerable.txt').map((q) => ({ q, groups: [] })),
)
for (const file of [
  'queries.tsv',
  'judged.tsv',
  'silence/answered-development.tsv',
  'silence/answered-held.tsv',
  'silence/answered-fresh.tsv',
])
  showAnswered(file)
showOwn()

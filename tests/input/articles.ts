// Articles as people write them: what readers must see on the page, or the writer be told.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { ArticleText } from '@/components/article/article-text'
import { articleWith, published } from '@/tests/articles/library'
import { draftText, toldAbout } from '@/tests/lint/draft-article'
import type { Input, Result } from './judged'

const STEPS = '## Steps\n\n'

/** `shows`: a part of the page's markup. `tells`: a part of what the checker says. */
interface Written {
  readonly kind: string
  readonly text: string
  readonly shows?: string
  readonly tells?: RegExp
  /** The text is a whole file, not what stands below the front matter. */
  readonly isFile?: true
}

const shown = (kind: string, pairs: readonly (readonly [string, string])[]): readonly Written[] =>
  pairs.map(([text, shows]) => ({ kind, text, shows }))
const told = (kind: string, pairs: readonly (readonly [string, RegExp])[]): readonly Written[] =>
  pairs.map(([text, tells]) => ({ kind, text, tells }))
const fields = (
  kind: string,
  rows: readonly (readonly [field: string, value: string, tells: RegExp])[],
): readonly Written[] =>
  rows.map(([field, value, tells]) => ({
    kind,
    text: draftText({ [field]: value }),
    tells,
    isFile: true,
  }))

const TABLE = '| A | B |\n| :-- | --: |\n'

const WRITTEN: readonly Written[] = [
  ...told('headings', [
    ['## One\n\nText.\n\n#### Deep\n\nText.', /headings/],
    ['## One {/* #main */}\n\nText.', /every page has/],
    ['## One {/* #a */}\n\nText.\n\n## Two {/* #a */}\n\nText.', /already the id/],
    ['# One\n\nText.', /./],
    ['## One {/* #user-content-fn-1 */}\n\nText.', /every page has/],
    ['## One\n\n### Two\n\nText.\n\n##### Three\n\nText.', /headings/],
    ['### One\n\nText.', /headings/],
  ]),
  ...shown('headings', [
    ['## हिन्दी में\n\nText.', '<h2 id="हिन्दी-में"'],
    ['## \u{1f389}\n\nText.', '<h2 id="section"'],
    ['## \u2705\n\nText.\n\n## \u274c\n\nText.', 'id="section-1"'],
    ['## Main\n\nText.\n\n## Related\n\nText.', '<h2 id="main-1"'],
    ['## Step 1\n\nText.\n\n## Step 1\n\nText.', 'id="step-1-1"'],
    ['## \u{1f389}\u{1f38a}\n\nText.\n\n## \u{1f389}\u{1f38a}\n\nText.', 'id="section-1"'],
    ['## 你好\n\nText.\n\n## Привет мир\n\nText.', 'id="привет-мир"'],
    ['## Ça va\n\nText.\n\n## Ca va\n\nText.', '<h2 id="ça-va"'],
    ['## Page contents\n\nText.', '<h2 id="page-contents-1"'],
    ['## User content fn 1\n\nText.[^1]\n\n[^1]: A note.', '<h2 id="user-content-fn-1-1"'],
    ['## Footnote label\n\nText.[^1]\n\n[^1]: A note.', '<h2 id="footnote-label-1"'],
  ]),
  ...told('tables', [
    ['| A | B |\n| - | - |\n| 1 | 2 | 3 |', /stands in no column/],
    ['| A | B |\n| - | - |\n| 1 | 2 | |\n| 1 | 2 | x |', /stands in no column/],
  ]),
  ...shown('tables', [
    [`${TABLE}| 1 | 2 |`, '<td align="right">'],
    [`${TABLE}| 1 | 2 |`, '<td align="left">'],
    ['| A | B |\n| :-: | - |\n| 1 | 2 |', '<th align="center">'],
    ['| A | B |\n| - | - |\n| 1 \\| 2 | `a \\| b` |', '<td>1 | 2</td>'],
    ['| A | B |\n| - | - |\n| 1 |', '<td>1</td>'],
  ]),
  ...told('signs that are taken away', [
    ['Dial *21*5550001# once.', /taken for emphasis/],
    ['Dial \\*21*5550001*1# once.', /taken for emphasis/],
    ['Dial **21*555# once, then **62*555# again.', /./],
  ]),
  ...shown('signs that are taken away', [
    ['Between 10~15 and 5~6 hours.', '10~15 and 5~6'],
    ['Call _91_98100 now, or __22__33.', 'Call _91_98100 now, or __22__33.'],
    ['It costs 5 * 3 * 2.', '5 * 3 * 2'],
    ['Dial \\*21\\*5550001# once.', '*21*5550001#'],
    ['Dial `*21*5550001#` once.', '<code>*21*5550001#</code>'],
    ['The file user_first_name.csv.', 'user_first_name.csv'],
    ['**2 people** and *21 hours*.', '<strong>2 people</strong> and <em>21 hours</em>'],
    ['5 &lt; 6 &amp; 7', '5 &lt; 6 &amp; 7'],
    ['It opens at 10:30, note:well.', '10:30, note:well'],
    ['Write \\{name}.', '{name}'],
  ]),
  ...shown('signs that are taken away', [
    ['Dial `*99#` and then `*123#`.', '<code>*123#</code>'],
    ['Dial *99# or *98#.', 'Dial *99# or *98#.'],
    ['Write 1 \\* 2 \\* 3.', '1 * 2 * 3'],
    ['Ratio 3:2:1, at 09:30:15.', '3:2:1, at 09:30:15'],
    ['The path C:\\\\Users\\\\name.', 'C:\\Users\\name'],
    ['~~gone~~ and a~b.', '<del>gone</del>'],
    ['5 > 3 and 50% of 10 & 20.', '5 &gt; 3 and 50% of 10 &amp; 20.'],
    ['Use `{name}` and `<tag>` here.', '<code>{name}</code> and <code>&lt;tag&gt;</code>'],
    ['Mail a_b@example.com, Rs 1,00,000/- only.', 'a_b@example.com'],
    ['1986\\. A year, and \\# no heading.', '1986. A year, and # no heading.'],
    ['हिन्दी **मोटा** है।', '<strong>मोटा</strong> है।'],
    ['Press Ctrl+/ or \u2318K, user\\_name.', 'Ctrl+/ or \u2318K, user_name.'],
    ['`a|b` and a|b.', '<code>a|b</code> and a|b.'],
    ['Line one  \nline two.', '<br/>'],
  ]),
  ...told('signs that are taken away', [
    ['Open **Users* first.', /left over/],
    ['Open *Users** first.', /left over|stand alone/],
    ['Words ==marked== here.', /marks nothing/],
  ]),
  ...told('signs that are taken away', [
    ['Press *1 for sales*2 for support.', /taken for emphasis/],
    ['Dial *21*, then *22*.', /taken for emphasis/],
    ['It is 2*3*4 in all.', /taken for emphasis/],
    ['The formula is x*y*z.', /taken for emphasis/],
    ['- [] One.\n- [ ] Two.', /is no box/],
  ]),
  ...shown('signs that are taken away', [
    ['~21~ days, H~2~O, ~500 - ~600.', '~21~ days, H~2~O, ~500 - ~600.'],
    ['a ~~ b ~~ c', 'a ~~ b ~~ c'],
    ['हिन्दी **मोटा**में', '<strong>मोटा</strong>में'],
  ]),
  ...shown('notes', [
    ['Text[^a] twice[^a].\n\n[^a]: One.', 'id="user-content-fnref-a-2"'],
    ['Text[^हिन्दी].\n\n[^हिन्दी]: नोट।', 'नोट।'],
    ['Text[^a].\n\n[^a]: One.\n\n    And more.', '<p>And more.'],
  ]),
  ...told('notes', [
    ['Text.^[A note within.]', /is no note here/],
    ['Text.[^1] More.[^1]:', /leads nowhere/],
    ['Text.\n\n[^1]: A note that nobody refers to.', /would not be shown/],
    ['Text.[^1]\n\n[^1]: One.\n\n[^2]: Two.', /\[\^2\] would not be shown/],
  ]),
  ...told('tables', [
    ['| A |\n| - |\n| 1 | 2 |', /stands in no column/],
    ['| A | B |\n| - | - |\n| `x|y` | 2 |', /stands in no column/],
    ['| A | B |\n|---|\n| 1 | 2 |', /no table without a line/],
    ['A | B\n- | -\n1 | 2', /begin a list/],
    ['| A | B |\n| - | - |\n\n| 1 | 2 |', /no empty line/],
    ['Text.\n\n| 1 | 2 |', /stands in no table/],
    ['| A | B |\n| - | - |', /no row/],
  ]),
  ...told('brackets that lead nowhere', [
    ['See [x](http://).', /leads nowhere/],
    ['See [x](https:).', /leads nowhere/],
    ['See [x](#nowhere).', /./],
    ['Press [[Enter]].', /no link here/],
    ['See [add](/articles/Add-A-User).', /./],
    ['<!-- comment -->', /./],
    [':::note\nUnclosed.', /./],
    ['<Role id="ownr" />', /owner/],
  ]),
  ...told('brackets that lead nowhere', [
    ['See [x][nope].', /leads nowhere/],
    ['![A picture][nope]', /is not shown/],
    ['See [x](https://example.com/x now.', /no closing bracket/],
    ['See [x](/articles/add-a-user "t).', /leads nowhere/],
    ['See [x][].', /leads nowhere/],
    ['See [x] (/articles/add-a-user).', /a space between/],
    ['See this.[^9]', /leads nowhere/],
    ['See [x](/a b).', /leads nowhere/],
    ['See [x]( /articles/nowhere ).', /./],
    ['See [x](/articles/nowhere).', /leads to nothing/],
    ['See [x]().', /./],
    ['See [x](articles/add-a-user).', /./],
  ]),
  ...shown('brackets that lead nowhere', [
    ['[ ] is a box, and [this] is a word.', '[ ] is a box, and [this] is a word.'],
    ['See [it][r].\n\n[r]: /articles/add-a-user', 'href="/articles/add-a-user"'],
    ['Text.[^1]\n\n[^1]: The note.', 'The note.'],
  ]),
  ...told('addresses', [
    ['देखें https://example.com/x। अब', /became a part of the address/],
    ['See <https://example.com/x>।', /syntax/],
    ['見る https://example.com/x。次', /became a part of the address/],
    ['www.example.com। अब', /became a part of the address/],
    ['देखें [यह](https://example.com/x।)', /became a part of the address/],
    ['https://example.com/x؟ more', /became a part of the address/],
    ['See https://example.com/x… more', /became a part of the address/],
  ]),
  ...shown('addresses', [
    ['See https://example.com/x.', 'href="https://example.com/x"'],
    ['See (https://example.com/x).', 'href="https://example.com/x"'],
    ['लिखें a@example.com। अब', '<a href="mailto:a@example.com">a@example.com</a>।'],
    ['[यह](https://example.com/पथ)', 'href="https://example.com/'],
  ]),
  ...told('lists', [
    [':::steps\n1. [ ] Open it.\n2. Save.\n:::', /readers tick steps/],
    [':::steps\n1. Open.\n   - [ ] One.\n   - [x] Two.\n2. Save.\n:::', /readers tick steps/],
  ]),
  ...shown('lists', [
    ['- [ ] Open.\n- [x] Save.', 'type="checkbox"'],
    [
      ':::steps\n1. Open.\n\n   | A | B |\n   | - | -: |\n   | 1 | 2 |\n2. Save.\n:::',
      '<th align="right">',
    ],
  ]),
  ...told('code', [
    ['A {brace', /syntax/],
    ['It is {1 + 1}.', /JavaScript/],
    ['A <Role id="owner">', /not closed/],
    ['import x from "y"', /import or export/],
  ]),
  ...fields('YAML', [
    ['title', 'What does code #7 mean', /is a comment/],
    ['summary', 'Dial # to go on', /is a comment/],
    ['aliases', '\n  - press key # to go on', /is a comment/],
    ['title', 'What is code # 7', /is a comment/],
    ['summary', 'Dial *99 # now', /is a comment/],
    ['title', '&a x', /is a sign of YAML/],
    ['title', 'Note: read this', /./],
    ['title', '"unclosed', /./],
    ['title', '- a list', /./],
    ['verified', '2026-13-45', /real date/],
    ['verified', '23/11/2026', /./],
    ['title', "'", /./],
    ['title', '[a, b]', /./],
    ['title', '@home', /./],
    ['title', '`code`', /./],
    ['title', '*star', /./],
    ['title', '!tag x', /./],
  ]),
  { kind: 'YAML', text: `\ufeff\ufeff${draftText()}`, tells: /byte-order mark/, isFile: true },
  { kind: 'YAML', text: `\n${draftText()}`, tells: /an empty line/, isFile: true },
  { kind: 'YAML', text: draftText({ title: "'What is #7' # new" }), isFile: true },
  { kind: 'YAML', text: `\ufeff${draftText()}`, tells: /byte-order mark/, isFile: true },
  { kind: 'YAML', text: draftText().replaceAll('\n', '\r\n'), isFile: true },
  { kind: 'YAML', text: draftText({ title: "'Yes: no'" }), isFile: true },
  { kind: 'YAML', text: draftText({ title: '"What does code #7 mean"' }), isFile: true },
]

/** Under a heading, where a text has none. */
const below = (text: string): string => `${text.startsWith('#') ? '' : STEPS}${text}\n`

const pageOf = (text: string): string =>
  renderToStaticMarkup(
    createElement(ArticleText, { code: articleWith(text).code, context: published }),
  )

/** Each id of a page once, and none that is empty or has a space. */
function hasItsIds(page: string): boolean {
  const ids = [...page.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id)
  return new Set(ids).size === ids.length && ids.every((id) => /^\S+$/.test(id))
}

function resultOf({ text, shows, tells, isFile }: Written): Result {
  const said = toldAbout(isFile ? text : draftText({}, below(text))).join('\n')
  if (tells) return tells.test(said) ? 'right' : 'wrong'
  if (said !== '') return 'told'
  if (shows === undefined) return 'right'
  const page = pageOf(below(text))
  return page.includes(shows) && hasItsIds(page) ? 'right' : 'wrong'
}

export const ARTICLE_INPUTS: readonly Input[] = WRITTEN.map((written) => ({
  kind: `articles: ${written.kind}`,
  written: written.isFile ? written.text.slice(0, 400) : written.text,
  judge: () => resultOf(written),
}))

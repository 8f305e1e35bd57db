// What could be wrong in a document, planted into what is sent.
/** A document as it would be with a fault. */
export type Change = (html: string) => string
const atEnd =
  (markup: string): Change =>
  (html) =>
    html.replace('</main>', `${markup}</main>`)
const PICTURE = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='

/** By the rule of axe that each breaks: what could stand in one article alone. */
export const IN_CONTENT: Readonly<Record<string, Change>> = {
  'image-alt': atEnd(`<p><img src="${PICTURE}"></p>`),
  'link-name': atEnd('<p><a href="/fix"></a></p>'),
  'button-name': atEnd('<button type="button"></button>'),
  'heading-order': atEnd('<h5>Much deeper</h5>'),
  'empty-heading': atEnd('<h2></h2>'),
  'empty-table-header': atEnd('<table><tr><th scope="col"></th></tr><tr><td>1</td></tr></table>'),
  list: atEnd('<ul><p>No item</p></ul>'),
  listitem: atEnd('<div><li>In no list</li></div>'),
  'definition-list': atEnd('<dl><p>No term</p></dl>'),
  label: atEnd('<p><input type="text"></p>'),
  'valid-lang': atEnd('<p><span lang="zz">Words</span></p>'),
  'aria-roles': atEnd('<p role="nothing">Words</p>'),
  'aria-valid-attr': atEnd('<p aria-labeled="Words">Words</p>'),
  'nested-interactive': atEnd('<button type="button">One <a href="/fix">and two</a></button>'),
  tabindex: atEnd('<p tabindex="3">Words</p>'),
  'landmark-unique': atEnd('<nav aria-label="One">a</nav><nav aria-label="One">b</nav>'),
  region: (html) => html.replace('</main>', '</main><div><p>Words in no landmark</p></div>'),
  'color-contrast': (html) =>
    atEnd('<p class="faint">Words</p>')(
      html.replace('</style>', '.faint{color:#777;background-color:#666}</style>'),
    ),
}

/** What could be wrong in a component, wherever it stands. */
export const IN_COMPONENTS: Readonly<Record<string, Change>> = {
  'aria-roles': (html) => html.replaceAll('<blockquote', '<blockquote role="nothing"'),
  'image-alt': (html) => html.replaceAll('</figure>', `<img src="${PICTURE}"></figure>`),
  'heading-order': (html) => html.replaceAll('</table>', '</table><h6>Deep</h6>'),
}

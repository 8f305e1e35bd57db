// Names that writers know from elsewhere (Docusaurus, Starlight, Fumadocs, Nextra, Mintlify, HTML),
// as data: what each is called here. How a text is rewritten by it is rewrite.ts.

/** What a foreign tag is here. */
export type Foreign =
  /** A fence; `title`: the attributes of which the first that is given is its [title]. */
  | { readonly kind: 'fence'; readonly fence: string; readonly title: readonly string[] }
  /** A note, whose kind an attribute names in words of its own (noteWords below). */
  | { readonly kind: 'note' }
  /** One of the cards of :::cards, and what holds several. */
  | { readonly kind: 'card' }
  | { readonly kind: 'cards' }
  /** The same as a tag of ours, with attributes by another name. */
  | {
      readonly kind: 'tag'
      readonly name: string
      readonly attributes: Readonly<Record<string, string>>
    }
  /** Signs of Markdown around the words. */
  | { readonly kind: 'signs'; readonly sign: string }
  /** A heading of this many #. */
  | { readonly kind: 'heading'; readonly depth: number }
  | { readonly kind: 'link' }
  | { readonly kind: 'image' }
  /** Nothing: what it encloses stands without it. `why` ends the sentence "… is not needed: ". */
  | { readonly kind: 'unwrapped'; readonly why: string }
  /** Nothing that a program could write: what to do, as the rest of a sentence. */
  | { readonly kind: 'told'; readonly instead: string; readonly isWordless?: true }

const titles = ['title', 'header', 'label', 'summary'] as const
const fence = (name: string, title: readonly string[] = titles): Foreign => ({
  kind: 'fence',
  fence: name,
  title,
})
const signs = (sign: string): Foreign => ({ kind: 'signs', sign })
const unwrapped = (why: string): Foreign => ({ kind: 'unwrapped', why })
const told = (instead: string): Foreign => ({ kind: 'told', instead })
/** What it encloses are no words for a reader. */
const wordless = (instead: string): Foreign => ({ kind: 'told', instead, isWordless: true })

const oneByOne = 'what stands side by side elsewhere stands one below the other here'
const look = 'how words look is the same on every page'
const list = told("a list is Markdown: lines such as '- One'")
const table = told("a table is Markdown: '| Head | Head |', then '|---|---|', then a line a row")
const embedded = wordless(
  'a page here shows nothing of another site; link to it: [what it is](https://…)',
)
const film = wordless('a film is linked: [Watch how it is done](https://…), with its steps below')
const noCode = wordless('an article runs no program and has no styles of its own; take it out')
const noFields = told('an article has nothing to fill in; write what to do, or link to the page')
const noParameters = told(
  'what a program sends is told in a table: | Name | What it is |, then |---|---|, then the rows',
)

/** Every foreign tag by name. A name with small letters alone is HTML. */
export const foreignTags: Readonly<Record<string, Foreign>> = {
  Warning: fence('warning'),
  Caution: fence('warning'),
  Danger: fence('danger'),
  Tip: fence('tip'),
  Hint: fence('tip'),
  Check: fence('tip'),
  Success: fence('tip'),
  Info: fence('info'),
  Important: fence('info'),
  Callout: { kind: 'note' },
  Aside: { kind: 'note' },
  Admonition: { kind: 'note' },
  Alert: { kind: 'note' },
  Banner: { kind: 'note' },

  Card: { kind: 'card' },
  LinkCard: { kind: 'card' },
  'Cards.Card': { kind: 'card' },
  CardGroup: { kind: 'cards' },
  CardGrid: { kind: 'cards' },

  Accordion: fence('details'),
  AccordionItem: fence('details'),
  Expandable: fence('details'),
  Collapse: fence('details'),
  Collapsible: fence('details'),
  details: fence('details'),
  AccordionGroup: unwrapped('each :::details stands for itself'),
  Accordions: unwrapped('each :::details stands for itself'),

  TabItem: { kind: 'tag', name: 'Tab', attributes: { label: 'title', value: 'title' } },
  'Tabs.Tab': { kind: 'tag', name: 'Tab', attributes: { label: 'title', value: 'title' } },
  Frame: fence('figure', ['caption', 'title', 'hint']),
  Snippet: { kind: 'tag', name: 'Include', attributes: { path: 'file' } },
  Kbd: { kind: 'tag', name: 'kbd', attributes: {} },
  Key: { kind: 'tag', name: 'kbd', attributes: {} },

  Columns: unwrapped(oneByOne),
  Column: unwrapped(oneByOne),
  Grid: unwrapped(oneByOne),
  Panel: unwrapped(oneByOne),
  Center: unwrapped(look),
  View: unwrapped('everybody reads the whole page'),
  CodeGroup: told('write ::::tabs, and in each :::tab[Title] one code block'),

  Image: { kind: 'image' },
  Img: { kind: 'image' },
  Screenshot: { kind: 'image' },
  ThemedImage: { kind: 'image' },
  Link: { kind: 'link' },
  LinkButton: { kind: 'link' },
  Button: { kind: 'link' },
  Anchor: { kind: 'link' },

  Badge: told('write the word itself, in brackets where it is an aside: (new)'),
  Tooltip: told('say what a word means in the sentence, or under ## What the words mean'),
  Icon: wordless('write the word that it stands for'),
  Mermaid: told('draw it as a picture below public/, or write it as steps'),
  FileTree: told('write it as a list, or as a code block between two lines ```'),
  Update: told('what changed is a line of content/site/changes.yaml'),
  ParamField: noParameters,
  ResponseField: noParameters,
  RequestExample: told('write a code block between two lines ```'),
  ResponseExample: told('write a code block between two lines ```'),
  Head: noCode,
  TOCInline: wordless('the contents of the page are made from its headings; take it out'),
  DocCardList: wordless('the page of a category lists its articles by itself; take it out'),
  YouTube: embedded,
  Youtube: embedded,
  Vimeo: embedded,
  Loom: embedded,
  Video: film,
  video: film,

  a: { kind: 'link' },
  img: { kind: 'image' },
  b: signs('**'),
  strong: signs('**'),
  i: signs('_'),
  em: signs('_'),
  s: signs('~~'),
  del: signs('~~'),
  strike: signs('~~'),
  code: signs('`'),
  tt: signs('`'),
  h1: { kind: 'heading', depth: 2 },
  h2: { kind: 'heading', depth: 2 },
  h3: { kind: 'heading', depth: 3 },
  h4: { kind: 'heading', depth: 4 },
  h5: { kind: 'heading', depth: 5 },
  h6: { kind: 'heading', depth: 6 },
  p: unwrapped('an empty line parts two paragraphs'),
  div: unwrapped(look),
  section: unwrapped('a heading begins a section'),
  article: unwrapped('the file is the article'),
  main: unwrapped('the file is the article'),
  header: unwrapped('a heading begins a section'),
  footer: unwrapped('a heading begins a section'),
  center: unwrapped(look),
  font: unwrapped(look),
  span: unwrapped(look),
  small: unwrapped(look),
  big: unwrapped(look),
  u: unwrapped('underlined words are links; what matters is bold, in **…**'),
  mark: unwrapped('what matters is bold, in **…**'),
  ins: unwrapped(look),
  sup: unwrapped('a raised figure is a character of its own (m²), a note is [^1]'),
  sub: unwrapped('a lowered figure is a character of its own (H₂O)'),
  abbr: unwrapped('say what short letters mean where they come first'),
  ul: list,
  ol: list,
  li: list,
  table,
  thead: table,
  tbody: table,
  tr: table,
  th: table,
  td: table,
  blockquote: told("a quotation is Markdown: each line begins with '> '"),
  pre: told('code stands between two lines ```'),
  hr: told("a line across the page is '---' on a line of its own, or better a heading"),
  summary: told('it stands in <details>, or is the title of :::details[Title]'),
  figure: told('a picture with a caption is :::figure[What it shows], the picture, :::'),
  figcaption: told('a caption is the title of :::figure[What it shows]'),
  iframe: embedded,
  embed: embedded,
  object: embedded,
  audio: wordless('sound is linked: [Listen to it](https://…)'),
  svg: wordless('a picture is a file below public/, shown by ![what it shows](/images/…)'),
  script: noCode,
  style: noCode,
  link: noCode,
  meta: noCode,
  form: noFields,
  input: noFields,
  select: noFields,
  textarea: noFields,
  button: noFields,
}

/** What notes are called elsewhere, as the notes that they are here. */
export const noteWords: Readonly<Record<string, string>> = {
  default: 'note',
  note: 'note',
  secondary: 'note',
  tip: 'tip',
  hint: 'tip',
  idea: 'tip',
  check: 'tip',
  success: 'tip',
  info: 'info',
  important: 'info',
  warn: 'warning',
  warning: 'warning',
  caution: 'warning',
  attention: 'warning',
  danger: 'danger',
  error: 'danger',
}

/** What fences are called elsewhere, as those that they are here. */
export const foreignFences: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(noteWords).filter(([word, note]) => word !== note)),
  callout: 'note',
  aside: 'note',
  admonition: 'note',
  accordion: 'details',
  collapse: 'details',
  spoiler: 'details',
  'code-group': 'tabs',
  card: 'cards',
  'card-grid': 'cards',
  tabitem: 'tab',
  frame: 'figure',
  step: 'steps',
}

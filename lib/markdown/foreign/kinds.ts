// What a name from elsewhere may be here, and what several of them share.

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

export const titles = ['title', 'header', 'label', 'summary'] as const
export const fence = (name: string, title: readonly string[] = titles): Foreign => ({
  kind: 'fence',
  fence: name,
  title,
})
export const signs = (sign: string): Foreign => ({ kind: 'signs', sign })
export const unwrapped = (why: string): Foreign => ({ kind: 'unwrapped', why })
export const told = (instead: string): Foreign => ({ kind: 'told', instead })
/** What it encloses are no words for a reader. */
export const wordless = (instead: string): Foreign => ({ kind: 'told', instead, isWordless: true })

export const oneByOne = 'what stands side by side elsewhere stands one below the other here'
export const look = 'how words look is the same on every page'
export const list = told("a list is Markdown: lines such as '- One'")
export const table = told(
  "a table is Markdown: '| Head | Head |', then '|---|---|', then a line a row",
)
export const embedded = wordless(
  'a page here shows nothing of another site; link to it: [what it is](https://…)',
)
export const film = wordless(
  'a film is linked: [Watch how it is done](https://…), with its steps below',
)
export const contents = wordless('the contents of the page are made from its headings; take it out')
export const code = told('write a code block between two lines ```')
export const files = told('write it as a list, or as a code block between two lines ```')
export const quotation = told("a quotation is Markdown: each line begins with '> '")
export const noCode = wordless(
  'an article runs no program and has no styles of its own; take it out',
)
export const noFields = told(
  'an article has nothing to fill in; write what to do, or link to the page',
)
export const noParameters = told(
  'what a program sends is told in a table: | Name | What it is |, then |---|---|, then the rows',
)

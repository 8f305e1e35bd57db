// What of an import needs a person, by kind, the gravest first. Not what is wrong with a draft:
// `npm run check` tells that.

/** The kinds in the order in which they are told, with the heading of each. */
export const TOLD_KINDS = {
  contradiction: 'Contradicts the policy',
  name: 'Typed names that a tag would say',
  picture: 'Pictures',
  lost: 'What could not be carried over',
  duplicate: 'Articles that may be there already',
  link: 'Links',
  language: 'Articles in another language',
  unread: 'What was not read',
} as const

export type ToldKind = keyof typeof TOLD_KINDS

/** One thing that a person has to look at. */
export interface Told {
  readonly kind: ToldKind
  /** The draft, or the file of the export, that it is about. */
  readonly file: string
  /** The line of the draft. */
  readonly line?: number
  readonly message: string
}

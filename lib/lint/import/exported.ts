// An article as another help centre exported it, before anything of it is ours. Which systems there
// are, and what is read of each, is exports/.

/** The systems whose exports are recognised. */
export type System = 'Zoho Desk' | 'Freshdesk' | 'Zendesk' | 'Document360' | 'HTML' | 'Markdown'

/** One file of an export: a text, or a picture. */
export interface ExportFile {
  /** From the root of the export, with `/`. Never leads out of it. */
  readonly path: string
  /** In bytes. */
  readonly size: number
  /** Throws where it cannot be read. */
  readonly read: () => Uint8Array
}

/** An article, with what a program can use of it. */
export interface ExportedArticle {
  readonly system: System
  /** The same in every export of it: `zendesk:360001`. */
  readonly id: string
  readonly title: string
  readonly html: string
  readonly summary?: string | undefined
  /** What it was filed under, the outermost first. */
  readonly categories: readonly string[]
  /** Where readers found it: absolute addresses, and paths from the root of its site. */
  readonly addresses: readonly string[]
  /** The last word of its address, where it has one. */
  readonly name?: string | undefined
  /** Other words that it was tagged with. */
  readonly tags: readonly string[]
  /** The day (YYYY-MM-DD) on which it was last changed. */
  readonly changed?: string | undefined
  readonly language?: string | undefined
  /** The file that it stands in, and from which its relative addresses count. */
  readonly file: string
}

import type { ArticleLink, CauseWords, SupportWords } from '@/components/wizard/data'
import type { ReplyFrame } from '@/lib/case/reply'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** The id of the element that holds a page's DeskData as JSON. */
export const DATA_ID = 'desk-data'

/** How a fact is asked for: plain words, and safe HTML that says how to find it out. */
export type Asking = { readonly question: string; readonly find: string }

/**
 * A fact at the desk: `line` is what an agent says to ask for it, in plain words; `say` is for the
 * caller, in the wizard's words; `means` is what the policy calls it. `values` are its
 * values as the caller is offered them.
 */
export type DeskFact = {
  readonly id: string
  readonly label: string
  readonly line: string
  readonly say: Asking
  readonly means: Asking
  readonly values: readonly { readonly id: string; readonly label: string; readonly say: string }[]
}

/** What a reply is made of, in plain words; `leads` are how some causes begin, by id. */
export type ReplyWords = {
  readonly frame: ReplyFrame
  readonly after: string
  readonly leads: Readonly<Record<string, { readonly headline: string; readonly rest: string }>>
  /** This site's address, before links. */
  readonly site: string
}

/**
 * All that the workbench works from beside the published policy. `causes` are worded for each
 * preset; who can fix them is decided for the account at hand.
 */
export type DeskData = {
  readonly wizard: Pick<Wizard, 'symptom' | 'title' | 'start' | 'steps'>
  readonly facts: readonly DeskFact[]
  readonly causes: Readonly<Record<string, Readonly<Record<string, CauseWords>>>>
  readonly support: SupportWords
  readonly reply: ReplyWords
  readonly escalate: { readonly evidence: readonly string[]; readonly article?: ArticleLink }
  readonly supportAddress: string
}

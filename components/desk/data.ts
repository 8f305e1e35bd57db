import type { ArticleLink, CauseWords, SupportWords } from '@/components/wizard/data'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** The id of the element that holds a page's DeskData as JSON. */
export const DATA_ID = 'desk-data'

/** How a fact is asked for: plain words, and safe HTML that says how to find it out. */
export type Asking = { readonly question: string; readonly find: string }

/**
 * A fact at the desk: `say` is for the caller, in the wizard's words; `means` is what the policy
 * calls it. `values` are its values as the caller is offered them.
 */
export type DeskFact = {
  readonly id: string
  readonly label: string
  readonly say: Asking
  readonly means: Asking
  readonly values: readonly { readonly id: string; readonly label: string; readonly say: string }[]
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
  readonly escalate: { readonly evidence: readonly string[]; readonly article?: ArticleLink }
  readonly supportAddress: string
}

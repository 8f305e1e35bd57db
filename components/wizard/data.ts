import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Wizard } from '@/lib/wizard/wizard'

/** A link to an article. */
export type ArticleLink = { readonly url: string; readonly title: string }

/** A cause in the reader's words. `headline` is plain text, `why` and `fix` are safe HTML; `who` completes "Who can do this:". */
export type CauseWords = {
  readonly headline: string
  readonly why: string
  readonly fix: readonly string[]
  readonly who: string
  readonly certain: boolean
  readonly article?: ArticleLink
}

/** What to send when the wizard cannot help: safe HTML throughout. */
export type SupportWords = { readonly address: string; readonly send: readonly string[]; readonly never: string; readonly article?: ArticleLink }

/** All that <sp-wizard> works from: the tree, the rules and the words, written into the page by the server. */
export type WizardData = {
  readonly wizard: Pick<Wizard, 'symptom' | 'title' | 'start' | 'steps'>
  readonly model: SymptomModel
  readonly causes: Readonly<Record<string, CauseWords>>
  readonly support: SupportWords
  readonly policy: string
}

/** The id of the script element that holds the data. */
export const DATA_ID = 'wizard-data'

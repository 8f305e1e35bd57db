import type { SymptomModel } from '@/lib/diagnosis/symptom'
import type { Wizard } from '@/lib/wizard/tree/wizard'

/** A link to an article. */
export type ArticleLink = { readonly url: string; readonly title: string }

/**
 * A cause in the reader's words. `headline` is plain text, `why` and `fix` are safe HTML; `who`
 * completes "Who can do this:", `effort` is seconds; `own` are the roles that can do it although
 * they have the problem themselves.
 */
export type CauseWords = {
  readonly headline: string
  readonly why: string
  readonly fix: readonly string[]
  readonly who: string
  readonly certain: boolean
  readonly own?: readonly string[]
  readonly effort?: number
  readonly article?: ArticleLink
}

/** What to send when the wizard cannot help, by the topic of the contact page: safe HTML. */
export type SupportWords = {
  readonly topic: string
  readonly address: string
  readonly send: readonly string[]
  readonly never: string
  readonly article?: ArticleLink
}

/**
 * All that <sp-wizard> works from: the tree, the rules and the words, written into the page by the
 * server. `usual` is how many questions it usually takes, `left` the most that can still be asked
 * at each step, that one included; `mended` are the values that a fact can be changed to.
 */
export type WizardData = {
  readonly wizard: Pick<Wizard, 'symptom' | 'title' | 'start' | 'steps'>
  readonly usual: number
  readonly left: Readonly<Record<string, number>>
  readonly model: SymptomModel
  readonly causes: Readonly<Record<string, CauseWords>>
  readonly mended: Readonly<Record<string, readonly string[]>>
  readonly policy: string
}

/** The same, and what the page alone says of it. */
export type PreparedWizard = WizardData & { readonly support: SupportWords }

/** What whoever has one of these roles is told. */
export const OWN_WORDS = 'With your role you can do this yourself.'

/** The id of the script element that holds the data. */
export const DATA_ID = 'wizard-data'

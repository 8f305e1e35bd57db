import type { Policy } from '@/lib/policy/policy'
import type { Outline } from '@/lib/checkup/verdict/outline'

/**
 * What <sp-checkup> works from, written into the page by the server: the rules, the wizards' trees,
 * the articles, an example, and where the worker is.
 */
export type CheckupData = {
  readonly policy: Policy
  readonly supportAddress: string
  readonly articles: Readonly<Record<string, { readonly url: string; readonly title: string }>>
  readonly ways: readonly Outline[]
  readonly example: string
  readonly worker: string
}

/** The id of the script element that holds the data. */
export const DATA_ID = 'checkup-data'

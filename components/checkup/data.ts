import type { Policy } from '@/lib/access/policy'
import type { Way } from '@/lib/checkup/way'

/**
 * What <sp-checkup> works from, written into the page by the server: the rules, the wizards' trees,
 * the articles, an example, and where the worker is.
 */
export type CheckupData = {
  readonly policy: Policy
  readonly supportAddress: string
  readonly articles: Readonly<Record<string, { readonly url: string; readonly title: string }>>
  readonly ways: readonly Way[]
  readonly example: string
  readonly worker: string
}

/** The id of the script element that holds the data. */
export const DATA_ID = 'checkup-data'

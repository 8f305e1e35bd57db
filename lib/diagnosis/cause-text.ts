// A cause and how it is put right, as the text that Support begins an answer with.
import type { Cause } from '@/lib/policy/policy'

/** Why, and the steps below it, each on its line; tags are as they are written. */
export const causeText = ({ why, fix }: Pick<Cause, 'why' | 'fix'>): string =>
  [why, '', ...fix.map((step, at) => `${at + 1}. ${step}`)].join('\n')

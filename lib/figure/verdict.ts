// A decision of the engine in a few words: yes, or no with every reason.
import type { Verdict } from '@/lib/access/check'
import type { Shown } from './figure'

/**
 * "Yes", or "No." and the reasons. Throws when the facts do not settle it: a figure shows no guess.
 */
export function answer({ decision, reasons, missing }: Verdict): Pick<Shown, 'words' | 'status'> {
  if (decision === 'unknown')
    throw new Error(
      `the example account does not say ${missing.join(', ')}; add it to content/site/sample.yaml`,
    )
  return decision === 'allow'
    ? { words: 'Yes', status: 'yes' }
    : { words: ['No.', ...reasons.map(({ text }) => text)].join(' '), status: 'no' }
}

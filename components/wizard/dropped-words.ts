import { listInWords } from '@/lib/core/list-in-words'
import type { Dropped } from '@/lib/wizard/machine/address'

const REASONS: Record<Dropped['reason'], string> = {
  'no-such-fact': 'it is not asked for here',
  'no-such-value': 'that is not one of the answers',
  'not-asked': 'that question does not come up this way',
  twice: 'it is there twice',
  'no-such-role': 'there is no role of that name',
  'fixed-role': 'what the Owner may do is fixed, so nothing can be changed for this role',
  'no-such-permission': 'there is no permission of that name',
  'fixed-permission': 'who may do this is the same in every account, so it cannot be changed',
  'no-such-grant': 'a change by the Owner says allow or deny',
}

const notKnown = (known: readonly string[]): string =>
  `${REASONS['no-such-value']}, ${listInWords(known, 'and')}`

/** A sentence that says which parts of an address were left out, and why. */
export function droppedWords(dropped: readonly Dropped[]): string {
  const parts = dropped
    .slice(0, 5)
    .map(
      ({ name, value, reason, known }) =>
        `${name.slice(0, 40)}=${value.slice(0, 40)} (${known ? notKnown(known) : REASONS[reason]})`,
    )
  const more = dropped.length > parts.length ? ` and ${dropped.length - parts.length} more` : ''
  return `Left out of the address: ${parts.join(', ')}${more}. All other answers were kept.`
}

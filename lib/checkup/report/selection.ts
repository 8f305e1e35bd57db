// Which people of a check-up are meant: by outcome, cause, role, department or row.
import type { Standing, Verdict } from '@/lib/checkup/verdict/verdict'

/** Whom to show. */
export type Selection =
  | {
      readonly kind:
        'everyone' | 'trouble' | 'unreachable' | 'pending' | 'locked_out' | 'inactive_seat'
    }
  | { readonly kind: 'pro'; readonly value: Verdict['pro'] }
  | { readonly kind: 'ring' | 'sign_in'; readonly value: Standing }
  | { readonly kind: 'cause' | 'role'; readonly value: string }
  | { readonly kind: 'department'; readonly name: string }
  | { readonly kind: 'row'; readonly rows: readonly number[] }

/** Neither rung nor in the panel. */
export const isUnreachable = ({ ring, signIn }: Verdict): boolean =>
  ring.standing === 'no' && signIn.standing === 'no'

/** An invite that was not accepted, of someone who is meant to sign in. */
export const isPending = (facts: Readonly<Record<string, string>>): boolean =>
  ['pending', 'no_invite'].includes(facts['invite_state'] ?? '') && facts['panel_access'] !== 'off'

/** Whether a person of this verdict and these facts is among those selected. */
export function isSelected(
  select: Exclude<Selection, { kind: 'department' }>,
  verdict: Verdict,
  facts: Readonly<Record<string, string>>,
): boolean {
  switch (select.kind) {
    case 'everyone':
    case 'row':
      return true
    case 'trouble':
      return verdict.trouble
    case 'unreachable':
      return isUnreachable(verdict)
    case 'pending':
      return isPending(facts)
    case 'locked_out':
      return verdict.pro === 'pro' && verdict.signIn.standing === 'no'
    case 'inactive_seat':
      return verdict.pro === 'pro' && facts['status'] === 'inactive'
    case 'pro':
      return verdict.pro === select.value
    case 'ring':
      return verdict.ring.standing === select.value
    case 'sign_in':
      return verdict.signIn.standing === select.value
    case 'cause':
      return verdict.causes.some(({ id }) => id === select.value)
    case 'role':
      return facts['role'] === select.value
  }
}

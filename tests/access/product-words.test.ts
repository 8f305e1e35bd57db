// The engine knows no words of the product: whoever renames the rows of the policy, in all files at
// once, changes no decision.
import { expect, it } from 'vitest'
import { check } from '@/lib/access/check'
import { loadPolicy } from '@/lib/policy/load'
import { SIGN_IN } from '@/lib/policy/sign-in'
import type { Facts } from '@/lib/logic/fact'
import { policy, policyFiles, proUser } from '../builders'

/** Ids as they are, and what they are renamed to. */
const RENAMED: Readonly<Record<string, string>> = {
  role_grant: 'by_role',
  after_take_over: 'once_agreed',
  take_over_first: 'agree_first',
  department: 'division',
  account: 'everything',
}
const rename = (text: string): string =>
  Object.entries(RENAMED).reduce(
    (changed, [from, to]) =>
      changed
        .replaceAll(
          new RegExp(`((?:id|rule|also|scope|within): )${from}(?=[,}\\s])`, 'g'),
          `$1${to}`,
        )
        .replaceAll(new RegExp(`allow:${from}\\b`, 'g'), `allow:${to}`),
    text,
  )
const renamed = loadPolicy(
  policyFiles.map(({ path, text }) =>
    // An area of WhatsApp is called as a scope is: it keeps its name.
    ({
      path,
      text: path.endsWith('whatsapp.yaml') ? text.replaceAll(/allow:(\w+)/g, rename) : rename(text),
    }),
  ),
)

const SITUATIONS: readonly Facts[] = [
  {},
  { chat_state: 'assigned_to_other', scope_ok: 'no' },
  { chat_state: 'assigned_to_me', scope_ok: 'yes', wa_perm: 'no' },
  { status: 'inactive', wa_perm: 'yes', chat_state: 'assigned_to_other' },
]

it('decides by what the policy says of its rows, whatever they are called', () => {
  let denied = 0
  for (const permission of [...policy.permissions.map(({ id }) => id), SIGN_IN])
    for (const { id: role } of policy.roles)
      for (const situation of SITUATIONS) {
        const facts = { ...proUser(role), ...situation }
        const asked = { permission, facts }
        const [before, after] = [check(policy, asked), check(renamed, asked)]
        const names = before.reasons.map(({ rule }) => RENAMED[rule] ?? rule)
        expect({ asked, ...after }).toMatchObject({
          asked,
          decision: before.decision,
          scope: before.scope === null ? null : (RENAMED[before.scope] ?? before.scope),
          missing: before.missing,
          remedies: before.remedies,
        })
        expect(after.reasons.map(({ rule }) => rule)).toEqual(names)
        if (before.decision === 'deny') denied++
      }
  expect(denied).toBeGreaterThan(500)
})

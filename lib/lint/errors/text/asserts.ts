import { parseAssertion, type Assertion } from '@/lib/articles/assertion'
import { folded, suggestion } from '@/lib/core/suggest'
import { readFacts } from '@/lib/policy/read-names'
import type { Policy } from '@/lib/policy/policy'
import type { OwnRule, OwnContext } from '@/lib/lint/rule'
import { refutation } from '@/lib/lint/claims/judge'
import type { Subject } from '@/lib/lint/claims/subject'

export const asserts: OwnRule = {
  id: 'asserts',
  about:
    'What the front matter asserts holds in the policy: "manager may not ' +
    'whatsapp.templates.delete under v2_current". Who is a role by any name, anyone or ' +
    'nobody; `under` names a preset, `when` adds facts, as in "administrator may not ' +
    'users.delete when last_admin=yes".',
  why:
    'An assertion is the promise on which the sentences of the article rest. When the ' +
    'policy changes, it names each article that has to be read again.',
  example: {
    where: 'front matter',
    wrong: 'asserts: [manager may whatsapp.templates.delete]',
    right: 'asserts: [manager may not whatsapp.templates.delete under v1_least_privilege]',
  },
  check: ({ frontMatter: { data, at } }, context) =>
    (data?.asserts ?? []).flatMap((text, index) => {
      const assertion = parseAssertion(text)
      const message = assertion && refusal(assertion, text, context)
      return message ? [{ ...at(['asserts', index]), message: `'asserts': ${message}` }] : []
    }),
}

function refusal(assertion: Assertion, text: string, context: OwnContext): string | undefined {
  const { policy } = context
  const { permission, preset, may } = assertion
  const permissions = policy.permissions.map(({ id }) => id)
  const presets = policy.presets.map(({ id }) => id)
  const subject = subjectOf(assertion.who, policy)
  if (!subject)
    return (
      `"${assertion.who}" is nobody known; ` +
      `${suggestion(assertion.who, [...policy.roles.map(({ id }) => id), 'anyone', 'nobody'])}`
    )
  if (!permissions.includes(permission))
    return `there is no permission "${permission}"; ${suggestion(permission, permissions)}`
  if (preset !== undefined && !presets.includes(preset))
    return `there is no preset "${preset}"; ${suggestion(preset, presets)}`
  const { facts, errors } = readFacts(
    policy,
    Object.fromEntries(assertion.facts.map(({ fact, value }) => [fact, value])),
  )
  if (errors[0]) return errors[0].message
  const against = refutation({ subject, may, permission, preset, facts }, context)
  return against && `"${text}" no longer holds: ${against}. Mend the article, then the assertion`
}

function subjectOf(who: string, { roles }: Policy): Subject | undefined {
  const name = folded(who)
  if (name === 'anyone' || name === 'nobody') return { kind: name }
  const role = roles.find(({ id, label, plural, otherNames, aliases }) =>
    [id, label, plural, ...otherNames, ...aliases].some((other) => folded(other) === name),
  )
  return role && { kind: 'roles', roles: [role.id], only: false, refused: false }
}

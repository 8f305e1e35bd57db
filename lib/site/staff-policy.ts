// The shape of content/site/staff.yaml: which roles sign in behind /staff, and what each may do.
// Its conditions are those of the policy, evaluated by the same module (lib/staff/may.ts).
import * as z from 'zod'
import type { Condition } from '@/lib/logic/condition'
import { condition, dottedId, id, slug, words } from '@/lib/policy/schema/fields'

/** What a condition may ask of: the role of who is signed in, and whether it is their own. */
const OWN = ['yes', 'no']

export const staffPolicySchema = z
  .strictObject({
    desk: z.enum(['open', 'staff'], 'open or staff').describe('Who may open the diagnosis desk.'),
    firstReplyHours: z
      .int('a whole number of hours')
      .min(1, 'at least one hour')
      .describe('Within how many working hours a request is to be answered first.'),
    weeklyInsight: z
      .array(id)
      .describe('Roles that are mailed, once a week, what customers asked and did not find.'),
    replies: z
      .array(
        z.strictObject({
          id: slug,
          title: words.describe('What it is called in the list.'),
          text: words.describe('What it says; inline tags allowed.'),
        }),
      )
      .describe('Replies to begin with.'),
    roles: z
      .array(
        z.strictObject({
          id,
          label: words.describe('What it is called.'),
          means: words.describe('Completes "who has it".'),
        }),
      )
      .min(1, 'at least one role'),
    permissions: z.array(
      z.strictObject({
        id: dottedId,
        phrase: words.describe('Completes "may …".'),
        when: condition,
      }),
    ),
  })
  .superRefine(({ roles, permissions, weeklyInsight }, context) => {
    const known: Readonly<Record<string, readonly string[]>> = {
      role: roles.map((role) => role.id),
      own: OWN,
    }
    for (const [index, role] of weeklyInsight.entries())
      if (known['role']?.includes(role) !== true)
        context.addIssue({
          code: 'custom',
          path: ['weeklyInsight', index],
          message: `"${role}" is no role: ${known['role']?.join(', ')}`,
        })
    for (const [index, { when }] of permissions.entries())
      for (const { fact, value } of valuesIn(when))
        if (known[fact]?.includes(value) !== true)
          context.addIssue({
            code: 'custom',
            path: ['permissions', index, 'when'],
            message:
              fact in known
                ? `"${value}" is no value of ${fact}: ${known[fact]?.join(', ')}`
                : `"${fact}" is no fact here: role and own are`,
          })
  })

const valuesIn = (
  when: Condition,
): readonly { readonly fact: string; readonly value: string }[] => {
  if (when.kind === 'in') return when.values.map((value) => ({ fact: when.fact, value }))
  return when.kind === 'not' ? valuesIn(when.of) : when.of.flatMap(valuesIn)
}

/** Who may do what behind /staff. */
export type StaffPolicy = Readonly<z.infer<typeof staffPolicySchema>>

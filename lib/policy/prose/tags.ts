// The small tags that put data into prose, wherever prose stands: what each needs and may have.
// The components of an article (lib/markdown/dialect.ts) are these and more; in titles, wizards,
// the policy and the site there are these alone.
import { isProseTag, type ProseTagName } from './inline'
import type { Policy } from '@/lib/policy/policy'

/** The tables whose rows a tag can name. */
type Named = 'role' | 'permission' | 'menu' | 'term' | 'limit' | 'fact'

/** What an attribute is: a row of a table, a value of the named fact, a flag, or one of some. */
export type TagAttribute = Named | 'value' | 'flag' | readonly string[]

export interface ProseTag {
  /** How a writer would type it, for messages. */
  readonly example: string
  /** The attribute that must be there, and what it names. */
  readonly needs?: readonly [name: string, kind: Named]
  readonly may: Readonly<Record<string, TagAttribute>>
}

/** Every tag by name. */
export const proseTags = {
  Role: {
    example: '<Role id="manager" plural />',
    needs: ['id', 'role'],
    may: { plural: 'flag' },
  },
  Roles: {
    example: '<Roles can="users.edit_profile" />',
    needs: ['can', 'permission'],
    may: { join: ['and', 'or'] },
  },
  Menu: {
    example: '<Menu path="users" />',
    needs: ['path', 'menu'],
    may: { variants: 'flag' },
  },
  Term: {
    example: '<Term id="panel_access" />',
    needs: ['id', 'term'],
    may: { plural: 'flag' },
  },
  Limit: {
    example: '<Limit id="ring_seconds" />',
    needs: ['id', 'limit'],
    may: {},
  },
  Fact: {
    example: '<Fact id="status" value="inactive" />',
    needs: ['id', 'fact'],
    may: { value: 'value' },
  },
  Support: { example: '<Support />', may: {} },
} as const satisfies Readonly<Record<ProseTagName, ProseTag>>

/** The tag of a name. */
export const findProseTag = (name: string | null): ProseTag | undefined =>
  name !== null && isProseTag(name) ? proseTags[name] : undefined

/** The ids that an attribute of this kind can have. */
export function idsOf(kind: Named, policy: Policy): readonly string[] {
  const tables = {
    role: policy.roles,
    permission: policy.permissions,
    menu: policy.menus,
    term: policy.terms,
    limit: policy.limits,
    fact: policy.facts,
  } as const satisfies Record<Named, readonly { readonly id: string }[]>
  return tables[kind].map(({ id }) => id)
}

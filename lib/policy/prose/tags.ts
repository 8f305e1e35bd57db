// The small tags that put data into prose, wherever prose stands: what each needs, may have and is.
// The components of an article (lib/markdown/dialect.ts) are these and more; in titles, wizards,
// the policy and the site there are these alone.
import type { Policy } from '@/lib/policy/policy'

/** A piece of prose. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'role'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'roles'; readonly can: string; readonly join: 'or' | 'and' }
  | { readonly kind: 'menu'; readonly path: string; readonly variants: boolean }
  | { readonly kind: 'term'; readonly id: string; readonly plural: boolean }
  | { readonly kind: 'limit'; readonly id: string }
  | { readonly kind: 'fact'; readonly id: string; readonly value: string }
  | { readonly kind: 'support' }

/** The attributes of a tag as typed: a text, or true for a flag. */
export type Attributes = Readonly<Record<string, string | boolean | undefined>>

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
  readonly build: (attributes: Attributes) => Inline
}

const word = (attributes: Attributes, name: string): string => {
  const value = attributes[name]
  return typeof value === 'string' ? value : ''
}
const has = (attributes: Attributes, name: string): boolean =>
  attributes[name] !== undefined && attributes[name] !== false

/** Every tag by name. */
export const proseTags = {
  Role: {
    example: '<Role id="manager" plural />',
    needs: ['id', 'role'],
    may: { plural: 'flag' },
    build: (a) => ({ kind: 'role', id: word(a, 'id'), plural: has(a, 'plural') }),
  },
  Roles: {
    example: '<Roles can="users.edit_profile" />',
    needs: ['can', 'permission'],
    may: { join: ['and', 'or'] },
    build: (a) => ({
      kind: 'roles',
      can: word(a, 'can'),
      join: a['join'] === 'and' ? 'and' : 'or',
    }),
  },
  Menu: {
    example: '<Menu path="users" />',
    needs: ['path', 'menu'],
    may: { variants: 'flag' },
    build: (a) => ({ kind: 'menu', path: word(a, 'path'), variants: has(a, 'variants') }),
  },
  Term: {
    example: '<Term id="panel_access" />',
    needs: ['id', 'term'],
    may: { plural: 'flag' },
    build: (a) => ({ kind: 'term', id: word(a, 'id'), plural: has(a, 'plural') }),
  },
  Limit: {
    example: '<Limit id="ring_seconds" />',
    needs: ['id', 'limit'],
    may: {},
    build: (a) => ({ kind: 'limit', id: word(a, 'id') }),
  },
  Fact: {
    example: '<Fact id="status" value="inactive" />',
    needs: ['id', 'fact'],
    may: { value: 'value' },
    build: (a) => ({ kind: 'fact', id: word(a, 'id'), value: word(a, 'value') }),
  },
  Support: { example: '<Support />', may: {}, build: () => ({ kind: 'support' }) },
} as const satisfies Readonly<Record<string, ProseTag>>

export type ProseTagName = keyof typeof proseTags

/** The tag of a name. */
export const findProseTag = (name: string | null): ProseTag | undefined =>
  name !== null && Object.hasOwn(proseTags, name) ? proseTags[name as ProseTagName] : undefined

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

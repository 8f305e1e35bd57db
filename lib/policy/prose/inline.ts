// A piece of prose, and what a tag in it says. What a tag needs and may have is tags.ts, for who
// checks it.

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

const word = (attributes: Attributes, name: string): string => {
  const value = attributes[name]
  return typeof value === 'string' ? value : ''
}
const has = (attributes: Attributes, name: string): boolean =>
  attributes[name] !== undefined && attributes[name] !== false

/** What each tag says, by its name. */
export const inlineBuilders = {
  Role: (a) => ({ kind: 'role', id: word(a, 'id'), plural: has(a, 'plural') }),
  Roles: (a) => ({
    kind: 'roles',
    can: word(a, 'can'),
    join: a['join'] === 'and' ? 'and' : 'or',
  }),
  Menu: (a) => ({ kind: 'menu', path: word(a, 'path'), variants: has(a, 'variants') }),
  Term: (a) => ({ kind: 'term', id: word(a, 'id'), plural: has(a, 'plural') }),
  Limit: (a) => ({ kind: 'limit', id: word(a, 'id') }),
  Fact: (a) => ({ kind: 'fact', id: word(a, 'id'), value: word(a, 'value') }),
  Support: () => ({ kind: 'support' }),
} as const satisfies Readonly<Record<string, (attributes: Attributes) => Inline>>

export type ProseTagName = keyof typeof inlineBuilders

/** Whether it is the name of a tag. */
export const isProseTag = (name: string): name is ProseTagName =>
  Object.hasOwn(inlineBuilders, name)

/** What a tag of a name says; undefined where there is no such tag. */
export const buildInline = (name: string, attributes: Attributes): Inline | undefined =>
  isProseTag(name) ? inlineBuilders[name](attributes) : undefined

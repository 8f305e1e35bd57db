// The small tags that put data into prose: <Role id="manager" plural />, <Menu path="users" />.
// Parsed, checked and turned into words here; how they look on a page is the components' business.
import { rolesThatCan } from './grants'
import { listInWords } from '@/lib/core/list-in-words'
import { didYouMean } from '@/lib/core/suggest'
import type { Policy, PresetId } from './policy'

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

/** What tags are worded with. `preset` is the policy's default when absent. */
export interface Wording {
  readonly policy: Policy
  readonly supportAddress: string
  readonly preset?: PresetId
}

type Attributes = Readonly<Record<string, string | true>>

interface Tag {
  readonly needs?: string
  readonly may: readonly string[]
  readonly build: (attributes: Attributes) => Inline
  /** The names that the needed attribute can have. */
  readonly known: (policy: Policy) => readonly string[]
}

const word = (attributes: Attributes, name: string): string => String(attributes[name] ?? '')
const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id)

const TAGS: Readonly<Record<string, Tag>> = {
  Role: {
    needs: 'id',
    may: ['plural'],
    known: ({ roles }) => ids(roles),
    build: (a) => ({ kind: 'role', id: word(a, 'id'), plural: 'plural' in a }),
  },
  Roles: {
    needs: 'can',
    may: ['join'],
    known: ({ permissions }) => ids(permissions),
    build: (a) => ({
      kind: 'roles',
      can: word(a, 'can'),
      join: a['join'] === 'and' ? 'and' : 'or',
    }),
  },
  Menu: {
    needs: 'path',
    may: ['variants'],
    known: ({ menus }) => ids(menus),
    build: (a) => ({ kind: 'menu', path: word(a, 'path'), variants: 'variants' in a }),
  },
  Term: {
    needs: 'id',
    may: ['plural'],
    known: ({ terms }) => ids(terms),
    build: (a) => ({ kind: 'term', id: word(a, 'id'), plural: 'plural' in a }),
  },
  Limit: {
    needs: 'id',
    may: [],
    known: ({ limits }) => ids(limits),
    build: (a) => ({ kind: 'limit', id: word(a, 'id') }),
  },
  Fact: {
    needs: 'id',
    may: ['value'],
    known: ({ facts }) => ids(facts),
    build: (a) => ({ kind: 'fact', id: word(a, 'id'), value: word(a, 'value') }),
  },
  Support: { may: [], known: () => [], build: () => ({ kind: 'support' }) },
}

const TAG = /<([A-Z]\w*)((?:\s+\w+(?:="[^"]*")?)*)\s*\/>/g
const ATTRIBUTE = /(\w+)(?:="([^"]*)")?/g

/**
 * The pieces of a string in order. What is not one of our tags stays text; inlineProblems says so.
 */
export function parseInline(text: string): readonly Inline[] {
  const pieces: Inline[] = []
  let end = 0
  for (const match of text.matchAll(TAG)) {
    const tag = TAGS[match[1] ?? '']
    if (!tag) continue
    if (match.index > end) pieces.push({ kind: 'text', text: text.slice(end, match.index) })
    pieces.push(tag.build(attributesOf(match[2] ?? '')))
    end = match.index + match[0].length
  }
  if (end < text.length) pieces.push({ kind: 'text', text: text.slice(end) })
  return pieces
}

const attributesOf = (written: string): Attributes =>
  Object.fromEntries(
    [...written.matchAll(ATTRIBUTE)].map(([, name, value]) => [name ?? '', value ?? true]),
  )

/**
 * What is wrong with the tags of a string, each a sentence with its remedy. Empty when all is well.
 */
export function inlineProblems(text: string, policy: Policy): readonly string[] {
  const problems = [...text.matchAll(TAG)].flatMap(([whole, name, attributes]) =>
    tagProblems(whole, name ?? '', attributesOf(attributes ?? ''), policy),
  )
  const broken = text.replace(TAG, '').match(/<\/?[A-Z]\w*[^>]*>?/g) ?? []
  return [
    ...problems,
    ...broken.map((found) => `${found} is not a closed tag; write <Name attribute="value" />`),
  ]
}

function tagProblems(
  whole: string,
  name: string,
  attributes: Attributes,
  policy: Policy,
): readonly string[] {
  const tag = TAGS[name]
  if (!tag) return [`${whole}: there is no tag <${name} />${didYouMean(name, Object.keys(TAGS))}`]
  const unknown = Object.keys(attributes).filter(
    (key) => key !== tag.needs && !tag.may.includes(key),
  )
  const problems = unknown.map(
    (key) =>
      `${whole}: <${name} /> has no ` +
      `"${key}"${didYouMean(key, [...(tag.needs ? [tag.needs] : []), ...tag.may])}`,
  )
  if (!tag.needs) return problems
  const given = attributes[tag.needs]
  if (typeof given !== 'string')
    return [...problems, `${whole}: <${name} /> needs ${tag.needs}="..."`]
  const known = tag.known(policy)
  if (!known.includes(given))
    return [
      ...problems,
      `${whole}: no ${name.toLowerCase()} "${given}" in the policy${didYouMean(given, known)}`,
    ]
  const values = policy.facts
    .find(({ id }) => name === 'Fact' && id === given)
    ?.values.map(({ id }) => id)
  const value = attributes['value']
  return values && value !== undefined && !values.includes(String(value))
    ? [
        ...problems,
        `${whole}: the fact ${given} has no value "${value}"${didYouMean(String(value), values)}`,
      ]
    : problems
}

/**
 * A string in plain words, its tags filled in. A tag that names nothing known keeps its name, so
 * that nothing vanishes.
 */
export const plainText = (text: string, wording: Wording): string =>
  parseInline(text)
    .map((piece) => inlineText(piece, wording))
    .join('')

/** One piece in plain words. */
export function inlineText(inline: Inline, { policy, supportAddress, preset }: Wording): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'support':
      return supportAddress
    case 'role': {
      const role = policy.roles.find(({ id }) => id === inline.id)
      return (inline.plural ? role?.plural : role?.label) ?? inline.id
    }
    case 'roles':
      return listInWords(
        rolesThatCan(policy, inline.can, preset).map(
          (role) => policy.roles.find(({ id }) => id === role)?.label ?? role,
        ),
        inline.join,
      )
    case 'menu': {
      const menu = policy.menus.find(({ id }) => id === inline.path)
      const variants =
        inline.variants && menu && menu.variants.length > 0
          ? ` (in some accounts ${listInWords(menu.variants, 'or')})`
          : ''
      return (menu?.label ?? inline.path) + variants
    }
    case 'term': {
      const term = policy.terms.find(({ id }) => id === inline.id)
      const label = term?.label ?? inline.id
      return inline.plural ? (term?.plural ?? `${label}s`) : label
    }
    case 'fact': {
      const fact = policy.facts.find(({ id }) => id === inline.id)
      return (
        (inline.value === ''
          ? fact?.label
          : fact?.values.find(({ id }) => id === inline.value)?.label) ?? inline.id
      )
    }
    case 'limit':
      return policy.limits.find(({ id }) => id === inline.id)?.label ?? inline.id
  }
}

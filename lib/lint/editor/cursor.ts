// Where a writer's cursor stands in an article, a passage, a guided fix or a table: in a tag, in a
// value, in an address, in front matter, in the name of something. Reads the text as it is while it
// is typed, finished or not.
import { FRONT_MATTER_LINE, splitFrontMatter } from '@/lib/core/front-matter'

/** A part of a text, in UTF-16 units from its start. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What is typed at a cursor: `typed` stands before it, `span` is the whole word. */
export type Cursor = { readonly typed: string; readonly span: Span } & (
  | { readonly kind: 'tag' }
  | { readonly kind: 'prop'; readonly component: string; readonly used: readonly string[] }
  | {
      readonly kind: 'value'
      readonly component: string
      readonly prop: string
      readonly props: Readonly<Record<string, string>>
    }
  | { readonly kind: 'fence' }
  | { readonly kind: 'link' }
  | { readonly kind: 'field' }
  | { readonly kind: 'field value'; readonly field: string }
  | { readonly kind: 'name'; readonly names: NameKind }
)

/** What a name stands for, in a guided fix or a table: `step` and `cause` are those of the fix. */
export type NameKind =
  'article' | 'cause' | 'evidence' | 'fact' | 'permission' | 'rule' | 'step' | 'symptom'

/** The fields of tables whose values are names. */
const NAMING: Readonly<Record<string, NameKind>> = {
  article: 'article',
  articles: 'article',
  askFirst: 'fact',
  evidence: 'evidence',
  facts: 'fact',
  needs: 'permission',
  permission: 'permission',
  permissions: 'permission',
  rules: 'rule',
  seen: 'fact',
  symptom: 'symptom',
  symptoms: 'symptom',
  wizard: 'symptom',
}

/** A tag is looked for in as much of the text; longer ones are not typed by hand. */
const REACH = 1000

/** The cursor at an offset; undefined where nothing of ours is typed. */
export function cursorAt(text: string, offset: number): Cursor | undefined {
  const parts = splitFrontMatter(text)
  const isAbove = parts.kind === 'found' ? offset < parts.bodyStart : parts.kind === 'unclosed'
  if (isAbove) return inTag(text, offset) ?? inFrontMatter(text, offset)
  const isFix = parts.kind === 'found' && /^symptom:/m.test(text.slice(0, parts.bodyStart))
  return (
    inTag(text, offset) ??
    inBody(text, offset) ??
    (isFix ? inFix(text, offset) : undefined) ??
    (parts.kind === 'missing' ? inTable(text, offset) : undefined)
  )
}

const nameAt = (text: string, offset: number, names: NameKind, typed: string): Cursor => ({
  kind: 'name',
  names,
  typed,
  span: wordAt(text, offset, typed, /^[\w.-]*/),
})

/** What a step asks for, and where its answers lead. */
const IN_FIX: readonly (readonly [RegExp, NameKind])[] = [
  [/\{ask: ?([\w-]*)$/, 'fact'],
  [/^\s*- .* -> cause: ?(?:[\w-]+, ?)*([\w-]*)$/, 'cause'],
  [/^\s*- .* -> ?([\w-]*)$/, 'step'],
  [/^## ([\w-]*)$/, 'step'],
]

function inFix(text: string, offset: number): Cursor | undefined {
  const line = before(text, offset).split('\n').at(-1) ?? ''
  for (const [pattern, names] of IN_FIX) {
    const typed = pattern.exec(line)?.[1]
    if (typed !== undefined) return nameAt(text, offset, names, typed)
  }
  return undefined
}

/** A value of a field, or one of a list in brackets. */
const FIELD = /(?:^|[\s{,])([A-Za-z]\w*): *(?:\[(?:[^[\]{}:]*, *)?)?['"]?([\w.-]*)$/
const ITEM = /^\s*- +([\w.-]*)$/
const LIST = /([A-Za-z]\w*):\s*$/

function inTable(text: string, offset: number): Cursor | undefined {
  const lines = before(text, offset).split('\n')
  const line = lines.at(-1) ?? ''
  const item = ITEM.exec(line)?.[1]
  const [, own, value = ''] = FIELD.exec(line) ?? []
  const above = lines.slice(0, -1).findLast((one) => !ITEM.test(one))
  const field = item === undefined ? own : LIST.exec(above ?? '')?.[1]
  const names = field !== undefined && Object.hasOwn(NAMING, field) ? NAMING[field] : undefined
  return names && nameAt(text, offset, names, item ?? value)
}

const before = (text: string, offset: number): string =>
  text.slice(Math.max(0, offset - REACH), offset)

function wordAt(text: string, offset: number, typed: string, rest: RegExp): Span {
  const [more = ''] = rest.exec(text.slice(offset, offset + REACH)) ?? []
  return { from: offset - typed.length, to: offset + more.length }
}

const OPEN_TAG =
  /<([A-Za-z]\w*)((?:\s+\w+(?:=(?:"[^"<>]*"|'[^'<>]*'))?)*)\s+(?:(\w*)|(\w+)=["']([^"'<>]*))$/
const PROPS = /(\w+)=["']([^"']*)["']/g

function inTag(text: string, offset: number): Cursor | undefined {
  const start = before(text, offset)
  const [, name] = /<([A-Za-z]*)$/.exec(start) ?? []
  if (name !== undefined)
    return { kind: 'tag', typed: name, span: wordAt(text, offset, name, /^[A-Za-z]*/) }
  const [, component, attributes = '', prop, key, value = ''] = OPEN_TAG.exec(start) ?? []
  if (component === undefined) return undefined
  const props = Object.fromEntries(
    [...attributes.matchAll(PROPS)].map(([, one = '', said = '']) => [one, said]),
  )
  if (key !== undefined)
    return {
      kind: 'value',
      component,
      prop: key,
      props,
      typed: value,
      span: wordAt(text, offset, value, /^[^"'<>\n]*/),
    }
  const typed = prop ?? ''
  const used = [...attributes.matchAll(/\s(\w+)/g)].map(([, one = '']) => one)
  return { kind: 'prop', component, used, typed, span: wordAt(text, offset, typed, /^\w*/) }
}

function inBody(text: string, offset: number): Cursor | undefined {
  const line = before(text, offset).split('\n').at(-1) ?? ''
  const [, fence] = /^\s*:{3,}([a-z]*)$/.exec(line) ?? []
  if (fence !== undefined)
    return { kind: 'fence', typed: fence, span: wordAt(text, offset, fence, /^[a-z]*/) }
  const [, address] = /\]\(([^()\s]*)$/.exec(line) ?? []
  return address === undefined
    ? undefined
    : { kind: 'link', typed: address, span: wordAt(text, offset, address, /^[^()\s]*/) }
}

function inFrontMatter(text: string, offset: number): Cursor | undefined {
  const lines = text.slice(0, offset).split('\n')
  if (lines.length < FRONT_MATTER_LINE) return undefined
  const line = lines.at(-1) ?? ''
  if (/^[A-Za-z]*$/.test(line))
    return { kind: 'field', typed: line, span: wordAt(text, offset, line, /^[A-Za-z]*/) }
  const field = lines
    .map((one) => /^([A-Za-z]\w*):/.exec(one)?.[1])
    .findLast((name) => name !== undefined)
  if (field === undefined) return undefined
  const [typed = ''] = /[\w-]*$/.exec(line) ?? []
  return { kind: 'field value', field, typed, span: wordAt(text, offset, typed, /^[\w-]*/) }
}

// What a writer may type at a cursor: tags, props and their values, fences, addresses, fields of
// front matter and what they name, the names in guided fixes and tables.
import { frontMatterFields } from '@/lib/articles/front-matter-fields'
import { articleRoute, categoryRoute, fixRoute, permissionRoute } from '@/lib/core/routes'
import type { LintContext } from '@/lib/lint/rule'
import { dialect, fences, findComponent, type PropShape } from '@/lib/markdown/dialect'
import { valuesOf } from '@/lib/markdown/vocabulary'
import { cursorAt, type Cursor, type Span } from './cursor'
import { titleOf, wordsOf } from './names'
import { namedBy } from './references'

/** One thing that may be typed: it replaces `span`. A `$0` in it is where the cursor goes. */
export interface Completion {
  readonly label: string
  readonly write: string
  /** What it stands for, beside its name. */
  readonly detail?: string | undefined
  readonly kind: 'component' | 'prop' | 'value' | 'fence' | 'link' | 'field'
}

/** The completions at an offset, and what of the text each replaces. */
export interface Completions {
  readonly span: Span
  readonly items: readonly Completion[]
}

/** What may be typed at an offset of a file's text; undefined where everything may. */
export function complete(
  text: string,
  offset: number,
  context: LintContext,
): Completions | undefined {
  const cursor = cursorAt(text, offset)
  return cursor && { span: cursor.span, items: itemsAt(cursor, text, context) }
}

function itemsAt(cursor: Cursor, text: string, context: LintContext): readonly Completion[] {
  switch (cursor.kind) {
    case 'tag':
      return Object.entries(dialect)
        .filter(([, { example }]) => example.startsWith('<'))
        .map(([name, { example }]) => ({
          label: name,
          write: example.slice(1),
          detail: example,
          kind: 'component',
        }))
    case 'fence':
      return Object.keys(fences).map((name) => ({
        label: name,
        write: `${name}\n$0\n:::`,
        kind: 'fence',
      }))
    case 'prop':
      return propsFor(cursor.component, cursor.used)
    case 'value':
      return valuesFor(cursor, context)
    case 'link':
      return links(cursor.typed, context)
    case 'field':
      return fields()
    case 'field value':
      return valuesOfField(cursor.field, context)
    case 'name':
      return namedBy(cursor.names, text, context).map(({ id, says }) => ({
        label: id,
        write: id,
        detail: says,
        kind: 'value',
      }))
  }
}

function propsFor(component: string, used: readonly string[]): Completion[] {
  const props: readonly [string, PropShape][] = Object.entries(
    findComponent(component)?.props ?? {},
  )
  return props
    .filter(([name]) => !used.includes(name))
    .map(([name, { kind, required }]) => ({
      label: name,
      write: kind === 'flag' ? name : `${name}="$0"`,
      detail: required === true ? 'needed' : 'optional',
      kind: 'prop',
    }))
}

function valuesFor(
  { component, prop, props }: Extract<Cursor, { kind: 'value' }>,
  context: LintContext,
): Completion[] {
  const shape = findComponent(component)?.props[prop]
  if (!shape) return []
  const { kind } = shape
  const values =
    kind === 'value'
      ? valuesOf({ fact: props['id'] ?? '' }, context)
      : kind === 'row'
        ? context.policy.permissions
            .filter(({ area }) => area === props['area'] || area.startsWith(`${props['area']}.`))
            .map(({ id }) => id)
        : valuesOf(kind, context)
  return (values ?? []).map((value) => ({
    label: value,
    write: value,
    detail: wordsOf(kind === 'value' ? { fact: props['id'] ?? '' } : kind, value, context),
    kind: 'value',
  }))
}

function links(typed: string, context: LintContext): Completion[] {
  const [, slug] = /^\/articles\/([a-z0-9-]+)#/.exec(typed) ?? []
  const target = slug === undefined ? undefined : context.bySlug.get(slug)
  if (target) return [...target.anchors].map((anchor) => link(articleRoute(target.slug, anchor)))
  const { policy, site, wizards, drafts, pages = [], files = new Set<string>() } = context
  return [
    ...drafts.map((draft) => link(articleRoute(draft.slug), titleOf(draft, context))),
    ...wizards.map((symptom) => link(fixRoute(symptom), wordsOf('symptom', symptom, context))),
    ...site.categories.map(({ id, title }) => link(categoryRoute(id), title)),
    ...policy.permissions.map(({ id, label }) => link(permissionRoute(id), label)),
    ...pages.map((page) => link(page)),
    ...[...files].filter((file) => file.startsWith('/images/')).map((file) => link(file)),
  ]
}

const link = (url: string, detail?: string): Completion => ({
  label: url,
  write: url,
  detail,
  kind: 'link',
})

const fields = (): Completion[] =>
  Object.entries(frontMatterFields().properties).map(([name, { type, description }]) => ({
    label: name,
    write: type === 'array' ? `${name}: [$0]` : `${name}: $0`,
    detail: description,
    kind: 'field',
  }))

function valuesOfField(field: string, context: LintContext): Completion[] {
  const value = (label: string, detail?: string): Completion => ({
    label,
    write: label,
    detail,
    kind: 'value',
  })
  const { policy, site, wizards, drafts } = context
  const options = frontMatterFields().properties[field]
  switch (field) {
    case 'facts':
      return policy.evidence.map(({ id, says }) => value(id, says))
    case 'category':
      return site.categories.map(({ id, title }) => value(id, title))
    case 'related':
      return drafts.map((draft) => value(draft.slug, titleOf(draft, context)))
    case 'wizard':
    case 'symptom':
      return wizards.map((id) => value(id, wordsOf('symptom', id, context)))
    case 'draft':
      return ['true', 'false'].map((word) => value(word))
    default:
      return ((options?.items ?? options)?.enum ?? []).map((word) => value(word))
  }
}

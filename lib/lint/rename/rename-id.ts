// Gives a row of the policy or the site another id, or a passage another name: in its table, in
// every table that names it, and in tags, links and fields of texts. What cannot be is refused.
import { diagnosticsOf, formatDiagnostic, type Diagnostic } from '@/lib/core/diagnostic'
import { categoryRoute, fixRoute, permissionRoute } from '@/lib/core/routes'
import { suggestion } from '@/lib/core/suggest'
import type { FoundScalar, SourceFile } from '@/lib/core/yaml'
import { loadPolicy } from '@/lib/policy/load'
import { loadSite } from '@/lib/site/load'
import { withRowRedirect } from './old-address'
import { renamedInYaml } from './yaml-names'
import type { Renamed } from './rename'

interface Kind {
  /** The shape of an id. */
  readonly shape: RegExp
  /** The ids that there are. */
  readonly known: (files: readonly SourceFile[]) => readonly string[]
  /** Whether a scalar of a table names one. */
  readonly isReference?: (scalar: FoundScalar, file: string) => boolean
  /** Where texts name one: what stands before it, and behind. */
  readonly inTexts: (id: string) => readonly RegExp[]
  /** The table whose rows keep ids that they had, whose addresses lead to them. */
  readonly keptIn?: (id: string) => string
  /** The path of a file that is named by it. */
  readonly moved?: (path: string, from: string, to: string) => string
}

const CATEGORIES = 'content/site/categories.yaml'
const ID = /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/
const SLUG = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/

const policyOf = (files: readonly SourceFile[]) => loadPolicy(within(files, 'policy'))
const siteOf = (files: readonly SourceFile[]) => loadSite(within(files, 'site'))
const within = (files: readonly SourceFile[], folder: string): readonly SourceFile[] =>
  files.filter(({ path }) => path.startsWith(`content/${folder}/`))
const ids = (rows: readonly { readonly id: string }[]): readonly string[] =>
  rows.map(({ id }) => id)

const last = ({ path }: FoundScalar): string => path.at(-1) ?? ''
const isIn = (file: string, table: string): boolean => file === `content/policy/${table}.yaml`
/** Whether a scalar is the id of a row of a table. */
const isOwnId = (scalar: FoundScalar, file: string, table: string): boolean =>
  isIn(file, table) && !scalar.isKey && scalar.path.join('.') === 'id'

/** Conditions, and maps of facts to values. */
const CONDITIONS = ['when', 'unless', 'given', 'assumes', 'facts', 'rest', 'own']
const inCondition = ({ path }: FoundScalar): boolean =>
  path.some((step) => CONDITIONS.includes(step))

const attribute = (tag: string, name: string) => (id: string) =>
  new RegExp(`(?<=<${tag}\\b[^>]*\\s${name}=["'])${id}(?=["'])`, 'g')

/** What a table of the policy, of rows with an id and a tag for them, is renamed by. */
const named = (
  table: 'menus' | 'terms' | 'limits',
  { tag, attribute: name, fields }: Record<'tag' | 'attribute', string> & { fields: string[] },
): Kind => ({
  shape: ID,
  known: (files) => ids(policyOf(files)[table]),
  isReference: (scalar, file) =>
    isOwnId(scalar, file, table) || (!scalar.isKey && fields.includes(last(scalar))),
  inTexts: (id) => [
    attribute(tag, name)(id),
    ...(table === 'menus' ? [new RegExp(`(?<=\\bcheck=")${id}(?=")`, 'g')] : []),
  ],
})

/** Every kind by name. */
const kinds: Readonly<Record<string, Kind>> = {
  menu: named('menus', { tag: 'Menu', attribute: 'path', fields: ['menu'] }),
  term: named('terms', { tag: 'Term', attribute: 'id', fields: ['term'] }),
  limit: named('limits', { tag: 'Limit', attribute: 'id', fields: ['limit'] }),
  role: {
    shape: ID,
    known: (files) => ids(policyOf(files).roles),
    // As a value it stands in lists of roles, in facts whose values are roles, and in conditions.
    isReference: () => true,
    inTexts: (id) => [
      attribute('(?:Role|OldNames)', '(?:id|role)')(id),
      attribute('(?:Can|PermissionSettings|ChatInbox|LiveCallWidget)', 'role')(id),
      attribute('Fact', 'value')(id),
      new RegExp(`(?<=^ *- )${id}(?= may )`, 'gm'),
      new RegExp(`(?<=[?&"](?:my_)?role=)${id}(?=[&"#)\\s])`, 'g'),
    ],
  },
  permission: {
    shape: /^[a-z_]+(?:\.[a-z0-9_]+)+$/,
    known: (files) => ids(policyOf(files).permissions),
    isReference: () => true,
    inTexts: (id) => [
      new RegExp(`(?<![\\w./-])${escaped(id)}(?![\\w-]|\\.\\w)`, 'g'),
      link('roles', id),
    ],
  },
  fact: {
    shape: ID,
    known: (files) => ids(policyOf(files).facts),
    isReference: (scalar, file) =>
      (isIn(file, 'facts') && !scalar.isKey && scalar.path.join('.') === 'facts.id') ||
      (scalar.isKey
        ? inCondition(scalar)
        : ['facts', 'askFirst', 'seen', 'fact', 'by', 'role'].includes(last(scalar))),
    inTexts: (id) => [
      attribute('Fact', 'id')(id),
      new RegExp(`(?<=\\{ask: )${id}(?=\\})`, 'g'),
      new RegExp(`(?<=[?&"])${id}(?==)`, 'g'),
      new RegExp(`(?<= when (?:.* )?)${id}(?==)`, 'g'),
    ],
  },
  category: {
    shape: SLUG,
    known: (files) => ids(siteOf(files).categories),
    isReference: (scalar, file) =>
      file === CATEGORIES && !scalar.isKey && scalar.path.join('.') === 'id',
    inTexts: (id) => [new RegExp(`(?<=^category: )${id}$`, 'gm'), link('categories', id)],
    keptIn: () => CATEGORIES,
    moved: (path, from, to) => path.replace(new RegExp(`^(content/articles/)${from}/`), `$1${to}/`),
  },
  symptom: {
    shape: SLUG,
    known: (files) => ids(policyOf(files).symptoms),
    isReference: (scalar) => !scalar.isKey && ['symptoms', 'symptom', 'id'].includes(last(scalar)),
    inTexts: (id) => [
      new RegExp(`(?<=^(?:symptom|wizard): )${id}$`, 'gm'),
      new RegExp(`(?<=\\bsymptom=")${id}(?=")`, 'g'),
      link('fix', id),
    ],
    keptIn: (id) => `content/policy/symptoms/${id}.yaml`,
    moved: (path, from, to) =>
      path.replace(new RegExp(`^(content/(?:policy/symptoms|wizards)/)${from}(?=\\.)`), `$1${to}`),
  },
  passage: {
    shape: SLUG,
    known: (files) => within(files, 'shared').map(({ path }) => path.replace(/^.*\/|\.mdx$/g, '')),
    inTexts: (id) => [new RegExp(`(?<=<Include\\b[^>]*\\sfile=")${id}(?=\\.mdx")`, 'g')],
    moved: (path, from, to) =>
      path.replace(`content/shared/${from}.mdx`, `content/shared/${to}.mdx`),
  },
}

const escaped = (id: string): string => id.replaceAll('.', '\\.')
const link = (room: string, id: string): RegExp =>
  new RegExp(`(?<=/${room}/)${escaped(id)}(?![\\w-]|\\.\\w)`, 'g')

/**
 * What else knows a name of a kind, and is not changed: a sentence for whoever renames. Old
 * addresses of what keeps the ids that it had lead to the new ones.
 */
export function knownElsewhere(kind: string, from: string): string | undefined {
  const api = `programs that ask the API for "${from}" are told that it is not there`
  const kept = { symptom: fixRoute(from), category: categoryRoute(from) }[kind]
  if (kept !== undefined) return `${kept} leads to the new address`
  if (kind === 'permission') return `${permissionRoute(from)} is no address any more, and ${api}`
  return kind === 'role' || kind === 'fact' ? api : undefined
}

/** The kinds whose rows may have another id, by name. */
export const renamedKinds: readonly string[] = Object.keys(kinds)

/**
 * Renames an id of a kind in all files of content. Throws an Error that says why where there is no
 * such kind or id, the new one is taken or none, or what comes of it would not hold together.
 */
export function renameId(
  kind: string,
  [from, to]: readonly [string, string],
  files: readonly SourceFile[],
): Renamed[] {
  const found = Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!found) throw new Error(`there is no kind "${kind}"; ${suggestion(kind, renamedKinds)}`)
  const known = found.known(files)
  if (!known.includes(from))
    throw new Error(`there is no ${kind} "${from}"; ${suggestion(from, known)}`)
  if (known.includes(to)) throw new Error(`"${to}" is a ${kind} already; choose another name`)
  if (!found.shape.test(to))
    throw new Error(`"${to}" cannot be the name of a ${kind}; expected one such as ${from}`)
  if (kind === 'permission') refuseOtherArea(from, to, files)
  const renamed = files.map((file): Renamed => {
    const text = file.path.endsWith('.yaml')
      ? inTable(file, found, kind, [from, to])
      : inText(file.text, found, [from, to])
    return {
      was: file.path,
      path: found.moved?.(file.path, from, to) ?? file.path,
      text: file.path === found.keptIn?.(from) ? withRowRedirect(text, from, to) : text,
    }
  })
  // The engine itself reads every table again: a name that was left behind is found here.
  const left = kind === 'passage' ? [] : refusals(renamed)
  if (left.length > 0)
    throw new Error(
      `the ${kind} "${from}" cannot be renamed here, since these would still need it:\n` +
        left.slice(0, MOST_LEFT).map(formatDiagnostic).join('\n'),
    )
  return renamed.filter(({ was, path, text }, index) => was !== path || text !== files[index]?.text)
}

function inTable(
  { path, text }: SourceFile,
  { isReference, inTexts }: Kind,
  kind: string,
  [from, to]: readonly [string, string],
): string {
  const row = kind === 'permission' ? withRow(path, text, from, to) : text
  const renamed = isReference
    ? renamedInYaml(row, [from, to], (scalar) => isReference(scalar, path))
    : row
  return inText(renamed, { inTexts }, [from, to])
}

const inText = (
  text: string,
  { inTexts }: Pick<Kind, 'inTexts'>,
  [from, to]: readonly [string, string],
): string => inTexts(from).reduce((changed, pattern) => changed.replace(pattern, to), text)

/** How many places are told that would be left behind. */
const MOST_LEFT = 3

/** What the loaders refuse in changed files. */
function refusals(files: readonly SourceFile[]): readonly Diagnostic[] {
  try {
    policyOf(files)
    siteOf(files)
    return []
  } catch (error) {
    return diagnosticsOf(error)
  }
}

const areaOf = (permission: string): string => permission.slice(0, permission.lastIndexOf('.'))

function refuseOtherArea(from: string, to: string, files: readonly SourceFile[]): void {
  if (areaOf(from) !== areaOf(to))
    throw new Error(`a permission stays in its area: "${areaOf(from)}" and "${areaOf(to)}" are two`)
  const whatsapp = files.find(({ path }) => path === 'content/policy/whatsapp.yaml')?.text ?? ''
  const prefix = /^prefix: (\w+)/m.exec(whatsapp)?.[1]
  if (prefix !== undefined && from.startsWith(`${prefix}.`))
    throw new Error(
      `${from} has cells by preset in content/policy/whatsapp.yaml: rename it there by hand, and ` +
        'npm run check names what is left',
    )
}

/** The row of a permission, which has the last part of its name, in the block of its area. */
function withRow(path: string, text: string, from: string, to: string): string {
  if (path !== 'content/policy/permissions.yaml') return text
  const [area, was, now] = [
    areaOf(from),
    from.slice(areaOf(from).length + 1),
    to.slice(areaOf(to).length + 1),
  ]
  return text.replace(
    new RegExp(`(^- id: ${area}\\n(?:(?!- id:).*\\n)*?.*\\{id: )${was}(?=,)`, 'm'),
    `$1${now}`,
  )
}

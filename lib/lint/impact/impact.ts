// What a change to the policy changes for readers: the same articles and questions, answered by two
// policies.
import { diff } from '@/lib/access/policy-diff'
import type { Policy } from '@/lib/policy/policy'
import type { Passages } from '@/lib/markdown/includes'
import type { SiteConfig } from '@/lib/site/schema'
import { permissionAnswer } from '@/lib/access/words/permission-answer'
import type { Draft } from '@/lib/lint/draft'
import { renderedMarkdown, type DraftContext } from './rendered'

/** A text that reads otherwise: the first line that differs, before and after, and how many do. */
export interface ChangedText {
  readonly name: string
  readonly lines: number
  readonly before: string
  readonly after: string
}

/** A permission that a role holds otherwise by default. */
export interface ChangedAnswer {
  readonly permission: string
  readonly role: string
  readonly before: string
  readonly after: string
}

export interface Impact {
  readonly articles: readonly ChangedText[]
  readonly answers: readonly ChangedAnswer[]
  readonly decisions: readonly string[]
  readonly rows: readonly string[]
}

/** Renders every draft and asks every permission of every role with both policies. */
export function impactOf(
  before: Policy,
  after: Policy,
  drafts: readonly Draft[],
  site: SiteConfig,
  passages?: Passages,
): Impact {
  const words = (policy: Policy) =>
    new Map(
      drafts.map((draft) => [
        draft.file,
        renderedWith(draft, { policy, site, ...(passages && { passages }) }),
      ]),
    )
  return {
    articles: changedTexts(words(before), words(after)),
    answers: changedAnswers(before, after),
    decisions: decisionsOf(before, after),
    rows: changedRows(before, after),
  }
}

/** The words of a draft; where the policy lacks a name that the draft uses, that. */
function renderedWith(draft: Draft, context: DraftContext): string {
  try {
    return renderedMarkdown(draft, context) ?? ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** The texts that both have and that differ, by name. */
export function changedTexts(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): ChangedText[] {
  return [...after].flatMap(([name, text]) => {
    const old = before.get(name)
    if (old === undefined || old === text) return []
    const [was, is] = [old.split('\n'), text.split('\n')]
    const gone = was.filter((line) => !is.includes(line))
    const come = is.filter((line) => !was.includes(line))
    return [
      {
        name,
        lines: Math.max(gone.length, come.length),
        before: gone[0] ?? '',
        after: come[0] ?? '',
      },
    ]
  })
}

function changedAnswers(before: Policy, after: Policy): ChangedAnswer[] {
  const shared = after.permissions.filter(({ id }) =>
    before.permissions.some((row) => row.id === id),
  )
  const roles = after.roles.filter(({ id }) => before.roles.some((row) => row.id === id))
  return shared.flatMap(({ id: permission }) =>
    roles.flatMap(({ id: role, label }) => {
      const [was, is] = [before, after].map(
        (policy) => permissionAnswer(policy, role, permission).words,
      )
      return was === undefined || is === undefined || was === is
        ? []
        : [{ permission, role: label, before: was, after: is }]
    }),
  )
}

/**
 * Decisions that turn under a preset, whichever preset is the default; and permissions that came or
 * went.
 */
function decisionsOf(before: Policy, after: Policy): string[] {
  const { decisions, added, removed } = diff(before, after)
  return [
    ...added.map((id) => `${id} is new`),
    ...removed.map((id) => `${id} is gone`),
    ...decisions.map(
      ({ permission, preset, role, before: was, after: is, example }) =>
        `${permission} under ${preset}${role ? ` for ${role}` : ''}: ${was.decision} became ` +
        `${is.decision}, for example with ` +
        Object.entries(example)
          .map(([fact, value]) => `${fact}=${value}`)
          .join(', '),
    ),
  ]
}

/**
 * The ids of rows that are new, gone or different, in the order of the tables; `defaultPreset`
 * where that is another.
 */
function changedRows(before: Policy, after: Policy): string[] {
  const tables = [
    'roles',
    'facts',
    'permissions',
    'rules',
    'symptoms',
    'menus',
    'terms',
    'limits',
    'evidence',
  ] as const
  return [
    ...(before.defaultPreset === after.defaultPreset ? [] : ['defaultPreset']),
    ...tables.flatMap((table) => {
      const [was, is] = [before, after].map(
        (policy) => new Map<string, string>(policy[table].map((row) => [row.id, writtenRow(row)])),
      )
      return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].filter(
        (id) => was?.get(id) !== is?.get(id),
      )
    }),
  ]
}

/**
 * A row as it was written, without what follows from others: the causes of a symptom rest on the
 * default preset.
 */
const writtenRow = (row: object): string =>
  JSON.stringify(row, (key, value: unknown) =>
    key === 'when' && 'causes' in row ? undefined : value,
  )

// Where what a name means is defined.
import type { Place } from '@/lib/core/diagnostic'
import type { LintContext } from '@/lib/lint/rule'
import type { PropKind } from '@/lib/markdown/dialect'

/** A place in a file of content. */
export interface Definition extends Place {
  readonly file: string
}

/** The table of content/policy that holds the rows of a kind. */
const TABLES: Readonly<Record<string, string>> = {
  role: 'roles',
  'tunable role': 'roles',
  menu: 'menus',
  term: 'terms',
  limit: 'limits',
  fact: 'facts',
}

/** Where the row with this id stands; undefined where it has no place of its own. */
export function definitionOf(
  kind: PropKind,
  id: string,
  { places, wizards }: LintContext,
): Definition | undefined {
  if (typeof kind !== 'string') return undefined
  const table = TABLES[kind]
  if (table !== undefined) return placed(places.row(table, id))
  if (kind === 'permission' || kind === 'row') return placed(places.permission(id))
  if (kind === 'passage') return { file: `content/shared/${id}`, line: 1, column: 1 }
  if (kind === 'topic') return { file: 'content/site/support.yaml', line: 1, column: 1 }
  if (kind !== 'symptom') return undefined
  return wizards.includes(id)
    ? { file: `content/wizards/${id}.md`, line: 1, column: 1 }
    : placed(places.symptom(id))
}

/** The place of a row in a table; undefined where it is another. */
export const placed = ({ file, line }: { readonly file: string; readonly line: number }) =>
  file.endsWith('.yaml') ? { file, line, column: 1 } : undefined

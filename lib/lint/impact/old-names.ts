// Names that the policy changed and that are still typed somewhere: no tag renders those, so that
// no renaming reaches them. A person decides whether an old name is meant.
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { standing } from '@/lib/lint/literals/literal'

/** Where an old name is typed. */
export interface OldName {
  readonly file: string
  readonly line: number
  readonly was: string
  readonly is: string
}

/** What sources said stays as they said it. */
const QUOTED = /\/evidence\.yaml$/
/** Fields that hold old names on purpose, and the old addresses of articles. */
const KEPT = /\b(?:variants|otherNames|aliases|redirects|changes)\s*:|^\s*-?\s*\{?date:/

/** Every place of content where a name stands as it was before. */
export function oldNames(
  before: Policy,
  after: Policy,
  files: readonly SourceFile[],
): readonly OldName[] {
  const renamed = renamedLabels(before, after)
  return files
    .filter(({ path }) => !QUOTED.test(path))
    .flatMap(({ path, text }) =>
      text
        .split('\n')
        .flatMap((line, at) =>
          [...renamed].flatMap(([was, is]): OldName[] =>
            !KEPT.test(line) && standing(line, [was]).length > 0
              ? [{ file: path, line: at + 1, was, is }]
              : [],
          ),
        ),
    )
}

/** The present label by each that is none any more. */
function renamedLabels(before: Policy, after: Policy): ReadonlyMap<string, string> {
  const now = new Set(labelsOf(after).values())
  const present = labelsOf(after)
  return new Map(
    [...labelsOf(before)].flatMap(([row, was]): [string, string][] => {
      const is = present.get(row)
      return is === undefined || is === was || now.has(was) ? [] : [[was, is]]
    }),
  )
}

/** The label of every row that has a tag, by table and id. */
const labelsOf = ({ menus, terms, roles, permissions }: Policy): ReadonlyMap<string, string> =>
  new Map([
    ...menus.map(({ id, label }) => [`menu ${id}`, label] as const),
    ...terms.map(({ id, label }) => [`term ${id}`, label] as const),
    ...roles.flatMap(({ id, label, plural }) => [
      [`role ${id}`, label] as const,
      [`roles ${id}`, plural] as const,
    ]),
    ...permissions.map(({ id, label }) => [`permission ${id}`, label] as const),
  ])

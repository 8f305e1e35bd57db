// Do the evidence and the inline tags in the texts of the policy name something?
import type { Path } from '@/lib/core/yaml'
import type { Sources } from '@/lib/policy/policy-files'
import { inSource, type Source } from '@/lib/policy/source'
import { tagErrors } from '@/lib/policy/prose/check'
import type { Check } from './check'
import { ids, known } from './names'

const everyFile = ({
  symptoms,
  ...tables
}: Sources): readonly (readonly [string, Source<unknown>])[] => [
  ...Object.entries(tables),
  ...symptoms.map((source) => ['symptoms', source] as const),
]

/** Evidence that is named and not in evidence.yaml. */
export const checkEvidence: Check = (sources, policy) => {
  const all = ids(policy.evidence)
  return everyFile(sources).flatMap(([file, source]) =>
    inSource(source, (report) => {
      for (const { path, key, value } of stringsIn(source.value))
        if (key === 'evidence' && file !== 'evidence') known(report, path, value, all, 'evidence')
    }),
  )
}

/** The tables whose texts may hold inline tags. The others define the names that tags stand for. */
export const TAGGED: readonly string[] = ['facts', 'rules', 'contradictions', 'symptoms']

/**
 * Texts may hold inline tags; policy words may not name the support address, which belongs to this
 * site and not to the product.
 */
export const checkTags: Check = (sources, policy) =>
  everyFile(sources)
    .filter(([file]) => TAGGED.includes(file))
    .flatMap(([file, source]) =>
      inSource(source, (report) => {
        for (const { path, value } of stringsIn(source.value)) {
          for (const message of tagErrors(value, policy)) report(path, message)
          if (file === 'rules' && value.includes('<Support'))
            report(path, 'a rule may not name the support address; say it in the article')
        }
      }),
    )

interface Found {
  readonly path: Path
  /** The last name on the path that is not a position in a list. */
  readonly key: string
  readonly value: string
}

function stringsIn(value: unknown, path: Path = [], key = ''): readonly Found[] {
  if (typeof value === 'string') return [{ path, key, value }]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const position = Array.isArray(value)
    return stringsIn(inner, [...path, position ? Number(name) : name], position ? key : name)
  })
}

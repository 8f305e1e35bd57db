// Do the evidence and the inline tags in the texts of the policy name something?
import { memoize } from '@/lib/core/memoize'
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
      for (const { path, key, value } of textsOf(source))
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
        for (const { path, value } of textsOf(source)) {
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

/** The texts of a file, found once: a policy that is loaded again has most files as before. */
const held = new WeakMap<object, readonly Found[]>()

const textsOf = (source: Source<unknown>): readonly Found[] =>
  memoize(held, source, () => stringsIn(source.value))

function stringsIn(value: unknown): readonly Found[] {
  const found: Found[] = []
  const visit = (inner: unknown, path: Path, key: string): void => {
    if (typeof inner === 'string') found.push({ path, key, value: inner })
    else if (Array.isArray(inner)) inner.forEach((item, at) => visit(item, [...path, at], key))
    else if (typeof inner === 'object' && inner !== null)
      for (const [name, item] of Object.entries(inner)) visit(item, [...path, name], name)
  }
  visit(value, [], '')
  return found
}

// Names in tables of YAML: which scalars are one, by the fields that they stand in. Changes them in
// the source, so that comments and layout stay.
import { findScalars, type FoundScalar } from '@/lib/core/yaml'

/** Fields of words: a name that stands there is somebody's word, and no reference. */
const WORDS: ReadonlySet<string> = new Set([
  ...['label', 'plural', 'people', 'phrase', 'phrases', 'aliases', 'otherNames', 'variants'],
  ...['text', 'why', 'whyByPolicy', 'fix', 'means', 'says', 'find', 'question', 'summary', 'act'],
  ...['title', 'line', 'description', 'never', 'send', 'sentence', 'note', 'what', 'unless_text'],
])

/** Whether a scalar is a reference to what is renamed, by the fields above it. */
export type IsReference = (scalar: FoundScalar) => boolean

/** The text with another name wherever a scalar is a reference to the old one. */
export function renamedInYaml(
  text: string,
  [from, to]: readonly [string, string],
  isReference: IsReference,
): string {
  let renamed = ''
  let end = 0
  for (const scalar of findScalars(text)) {
    if (scalar.value !== from || scalar.path.some((step) => WORDS.has(step))) continue
    if (!isReference(scalar)) continue
    const source = text.slice(scalar.from, scalar.to)
    renamed += text.slice(end, scalar.from) + source.replace(from, to)
    end = scalar.to
  }
  return renamed + text.slice(end)
}

// What is wrong with the tags of a string of prose.
import { didYouMean } from '@/lib/core/suggest'
import type { Policy } from '@/lib/policy/policy'
import { attributesOf, TAG } from './parse'
import type { Attributes } from './inline'
import { findProseTag, idsOf, proseTags } from './tags'

/**
 * What is wrong with the tags of a string, each a sentence with its remedy. Empty when all is well.
 */
export function tagErrors(text: string, policy: Policy): readonly string[] {
  const errors = [...text.matchAll(TAG)].flatMap(([whole, name, attributes]) =>
    errorsOfTag(whole, name ?? '', attributesOf(attributes ?? ''), policy),
  )
  const broken = text.replace(TAG, '').match(/<\/?[A-Z]\w*[^>]*>?/g) ?? []
  const opened = broken.flatMap((found) => /^<([A-Z]\w*)/.exec(found)?.[1] ?? [])
  return [...errors, ...broken.filter((found) => !closes(found, opened)).map(brokenTag)]
}

/** Whether a tag closes one that is told already. */
const closes = (found: string, opened: readonly string[]): boolean =>
  opened.includes(/^<\/([A-Z]\w*)/.exec(found)?.[1] ?? '')

function brokenTag(found: string): string {
  const name = /^<\/?([A-Z]\w*)/.exec(found)?.[1] ?? ''
  const tag = findProseTag(name)
  if (tag) return `${found} is not a closed tag; expected ${tag.example}`
  const names = Object.keys(proseTags).map((each) => `<${each} />`)
  return `${found} is no tag here, where a tag is one name in a sentence: ${names.join(', ')}`
}

function errorsOfTag(
  whole: string,
  name: string,
  attributes: Attributes,
  policy: Policy,
): readonly string[] {
  const tag = findProseTag(name)
  if (!tag)
    return [`${whole}: there is no tag <${name} />${didYouMean(name, Object.keys(proseTags))}`]
  const [needed, kind] = tag.needs ?? []
  const may = Object.keys(tag.may)
  const unknown = Object.keys(attributes).filter((key) => key !== needed && !may.includes(key))
  const errors = unknown.map(
    (key) =>
      `${whole}: <${name} /> has no ` +
      `"${key}"${didYouMean(key, [...(needed ? [needed] : []), ...may])}`,
  )
  if (!needed || !kind) return errors
  const given = attributes[needed]
  if (typeof given !== 'string') return [...errors, `${whole}: <${name} /> needs ${needed}="..."`]
  const known = idsOf(kind, policy)
  if (!known.includes(given))
    return [
      ...errors,
      `${whole}: no ${name.toLowerCase()} "${given}" in the policy${didYouMean(given, known)}`,
    ]
  const values = policy.facts
    .find(({ id }) => name === 'Fact' && id === given)
    ?.values.map(({ id }) => id)
  const value = attributes['value']
  return values && value !== undefined && !values.includes(String(value))
    ? [
        ...errors,
        `${whole}: the fact ${given} has no value "${value}"${didYouMean(String(value), values)}`,
      ]
    : errors
}

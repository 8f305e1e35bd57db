// A sentence about the policy that an article rests on, as its front matter states it: `manager may
// not whatsapp.templates.delete under v2_current`.

/** One assertion, its names as they were typed. */
export interface Assertion {
  /** A role by any of its names, `anyone` or `nobody`. */
  readonly who: string
  readonly may: boolean
  readonly permission: string
  /** The policy's default preset when absent. */
  readonly preset: string | undefined
  /** Facts that are taken as given. */
  readonly facts: readonly { readonly fact: string; readonly value: string }[]
}

/** How an assertion is written, for messages. */
export const assertionExample = 'manager may not whatsapp.templates.delete under v2_current'

const shape = new RegExp(
  [
    /^(?<who>.+?)\s+(?<verb>may not|can not|cannot|can't|may|can)\s+/,
    /(?<permission>[a-z][a-z0-9_.-]*)/,
    /(?:\s+under\s+(?<preset>[a-z0-9_]+))?(?:\s+when\s+(?<facts>.+))?$/,
  ]
    .map(({ source }) => source)
    .join(''),
  'i',
)
const given = /^([a-z0-9_]+)\s*(?:=|is)\s*([a-z0-9_]+)$/i

/**
 * Reads an assertion: who, `may` or `may not` (`can` and `cannot` too), a permission, then `under
 * <preset>` and `when <fact>=<value> and …`. Undefined when it is not one.
 */
export function parseAssertion(text: string): Assertion | undefined {
  const found = shape.exec(text.trim())?.groups
  if (!found) return undefined
  const facts = (found['facts'] ?? '')
    .split(/\s+and\s+|\s*,\s*/)
    .filter(Boolean)
    .map((part) => given.exec(part.trim()))
  if (facts.some((match) => match === null)) return undefined
  return {
    who: found['who'] ?? '',
    may: /^(?:may|can)$/i.test(found['verb'] ?? ''),
    permission: found['permission'] ?? '',
    preset: found['preset'],
    facts: facts.map((match) => ({ fact: match?.[1] ?? '', value: match?.[2] ?? '' })),
  }
}

// Words that no dictionary has. Which dictionary is for who asks; the words of this field that none
// has stand in content/site/editorial.yaml.
import { memoize } from '@/lib/core/memoize'
import type { Diagnostic } from '@/lib/core/diagnostic'
import { sentencesOf } from '@/lib/lint/claims/text/sentences'
import type { Draft } from '@/lib/lint/draft'
import type { Explanation } from '@/lib/lint/explanation'
import { keep } from '@/lib/lint/kept'
import type { LintContext } from '@/lib/lint/rule'

/** A dictionary. */
export interface Speller {
  readonly knows: (word: string) => boolean
  /** Words that may have been meant, the likeliest first. */
  readonly suggest: (word: string) => readonly string[]
}

export const spellingExplanation: Explanation = {
  id: 'spelling',
  about:
    'Every word is in the dictionary of British English, in the policy, or among the words of ' +
    'content/site/editorial.yaml.',
  why: 'A misspelt word is not found by search, and makes a reader doubt the rest.',
  example: {
    where: 'elsewhere',
    wrong: 'You recieve a mail.',
    right: 'You receive a mail.',
  },
}

/**
 * A word in Latin letters, with what may stand within one; of other scripts there is no dictionary.
 */
const WORD =
  /(?<![\p{L}\p{N}_./@#*&=+-])\p{Script=Latin}+(?:['’]\p{Script=Latin}+)*(?![\p{L}\p{N}_/@=])/gu
/** Somebody else's words, addresses and names of files. */
const NOT_OURS = /“[^”]*”|"[^"]*"|‘[^’]*’|[a-z]+:\/\/\S+|[\w-]+(?:[.@][\w-]+)+/giu

const known = new WeakMap<LintContext, ReadonlySet<string>>()

/** Misspelt words of drafts, each told once in a draft. */
export function spelling(
  context: LintContext,
  speller: Speller,
  drafts: readonly Draft[] = context.drafts,
): Diagnostic[] {
  const ours = memoize(known, context, () => wordsOf(context))
  const wording = { policy: context.policy, supportAddress: context.site.supportAddress }
  return drafts.flatMap((draft) =>
    keep(context.kept(draft), 'spelling', () => (context.isSound(draft) ? unknownIn(draft) : [])),
  )
  function unknownIn(draft: Draft): readonly Diagnostic[] {
    const told = new Set<string>()
    return sentencesOf(draft, wording).flatMap(({ text, diagnosticAt }) => {
      const read = text.replace(NOT_OURS, (other) => ' '.repeat(other.length))
      return [...read.matchAll(WORD)].flatMap(({ 0: word, index }): Diagnostic[] => {
        const plain = word.replaceAll('’', "'")
        if (told.has(plain) || isRight(plain, ours, speller)) return []
        told.add(plain)
        const meant = speller.suggest(plain).slice(0, 3)
        const found = {
          ...diagnosticAt(index, `"${word}" is in no dictionary`),
          remedy:
            (meant.length === 0
              ? ''
              : `did you mean ${meant.map((one) => `"${one}"`).join(' or ')}? If not, `) +
            'add a word of this field to `words` of content/site/editorial.yaml',
        }
        return [{ file: draft.file, ...found, rule: spellingExplanation.id, severity: 'warning' }]
      })
    })
  }
}

/** Short forms are for the rule of undefined terms. */
function isRight(word: string, ours: ReadonlySet<string>, { knows }: Speller): boolean {
  if (word.length < 3 || /^\p{Lu}{2,}s?$/u.test(word)) return true
  const base = word.replace(/'s$/, '')
  return [word, base].some((one) => ours.has(one.toLowerCase()) || knows(one))
}

/** The words that the policy and the site use as names, in lower case. */
function wordsOf({ policy, site }: LintContext): ReadonlySet<string> {
  const names = [
    ...[policy.roles, policy.permissions, policy.areas, policy.menus, policy.terms].flatMap(
      (rows) => rows.map(({ label }) => label),
    ),
    ...policy.menus.flatMap(({ variants }) => variants),
    ...policy.roles.flatMap(({ otherNames, plural }) => [...otherNames, plural]),
    ...site.sample.users.map(({ name }) => name),
    ...site.search.names,
    ...site.editorial.words,
    site.name,
  ]
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}+(?:'\p{L}+)*/gu) ?? []))
}

// The ways in which a permission can be named in a sentence, and finding one at a word.
import type { Permission, PermissionId, Policy } from '@/lib/policy/policy'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { requirePermission } from '@/lib/policy/grants'
import { memoize } from '@/lib/core/memoize'
import { otherPeople, otherVerbs } from './plain/synonyms'
import { stemOf, wordsIn, type Word } from './words'

/** One phrase: at each place the stems that may stand there. */
interface Phrase {
  readonly permission: PermissionId
  readonly stems: readonly ReadonlySet<string>[]
}

/** A permission named in a sentence, and the index of the word behind it. */
export interface Named {
  readonly permission: PermissionId
  readonly end: number
}

/** Words that no phrase needs. */
const empty = new Set(
  'a an the any all every each their your our his her its whatsapp that are is'
    .split(' ')
    .map(stemOf),
)
/** Words that may stand between the words of a phrase in a sentence. */
const fillers = new Set([
  ...empty,
  ...'them him someone somebody people person another other new'.split(' ').map(stemOf),
])

const shelves = new WeakMap<Policy, ReadonlyMap<string, readonly Phrase[]>>()

/** Every phrase of every permission by its first stem, longer ones first. */
const phrasesOf = (policy: Policy): ReadonlyMap<string, readonly Phrase[]> =>
  memoize(shelves, policy, () => {
    const all = [...policy.permissions, requirePermission(policy, SIGN_IN)]
      .flatMap(readPhrases)
      .sort((one, other) => other.stems.length - one.stems.length)
    const byFirst = new Map<string, Phrase[]>()
    for (const phrase of all)
      for (const first of phrase.stems[0] ?? [])
        byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
    return byFirst
  })

function readPhrases({ id, phrase, phrases }: Permission): Phrase[] {
  return [phrase, ...phrases].map((written) => {
    const places = written
      .split(/\s+/)
      .flatMap((place) =>
        place.includes('/')
          ? [new Set(place.toLowerCase().split('/').map(stemOf))]
          : wordsIn(place).map(({ stem }) => new Set([stem])),
      )
    const full = places.filter((stems) => ![...stems].every((stem) => empty.has(stem)))
    // Of "connect WhatsApp" both words tell.
    const telling = full.length === 1 ? places : full
    return {
      permission: id,
      stems: telling.map((stems, at) => {
        if (at === 0) return otherVerbs(stems)
        return telling[at + 1]?.has('list') ? stems : otherPeople(stems)
      }),
    }
  })
}

/** How loosely the words of a phrase may stand in a sentence. */
export interface Looseness {
  /** How many words may tell more of the object: "delete the outdated campaigns". */
  readonly between: number
}
const strict: Looseness = { between: 0 }

/**
 * The permission that the words from an index name: of all phrases that stand there, the longest.
 */
export function namedAt(
  words: readonly Word[],
  at: number,
  policy: Policy,
  looseness: Looseness = strict,
): Named | undefined {
  const start = words[at]
  for (const phrase of start ? (phrasesOf(policy).get(start.stem) ?? []) : []) {
    const end = matched(phrase, words, at, looseness)
    if (end !== undefined && !isOfSomething(phrase, words, end))
      return { permission: phrase.permission, end }
  }
  return undefined
}

/** The index behind the phrase when it stands at `at`, with fillers between its words. */
function matched(
  { stems }: Phrase,
  words: readonly Word[],
  at: number,
  { between }: Looseness,
): number | undefined {
  let next = at
  for (const [place, wanted] of stems.entries()) {
    let left = place > 0 ? between : 0
    while (place > 0 && !wanted.has(words[next]?.stem ?? '')) {
      if (!isFiller(words[next])) {
        if (left === 0 || !tellsMore(words[next])) break
        left -= 1
      }
      next += 1
    }
    if (!wanted.has(words[next]?.stem ?? '')) return undefined
    next += 1
  }
  return next
}

const isFiller = (word: Word | undefined): boolean => word !== undefined && fillers.has(word.stem)

/** Words that begin another part of the sentence, so that no object stands behind them. */
const joining = new Set(
  (
    'and or but nor not no , ; : to in on at of for from with without by as than about into over ' +
    'under who that which what how why is are be can may it they you he she we i only own'
  ).split(' '),
)
const tellsMore = (word: Word | undefined): boolean => word !== undefined && !joining.has(word.text)

/** Whose are not the account's: "remove a user from a campaign". */
const ofAccount = new Set(['account', 'panel', 'company', 'team', 'organisation', 'myoperator'])

/**
 * Whether what was found is a part of something else: "edit a user's chat", "remove people from
 * the campaign".
 */
function isOfSomething({ stems }: Phrase, words: readonly Word[], end: number): boolean {
  const last = words[end - 1]
  if (last && /'s$|s'$/.test(last.text) && words[end] && stems.length > 1) return true
  const isUser = stems.at(-1)?.has('user') ?? false
  if (!isUser || words[end]?.text !== 'from') return false
  const thing = words.slice(end + 1, end + 4).find((word) => !fillers.has(word.stem))
  return thing !== undefined && !ofAccount.has(thing.text)
}

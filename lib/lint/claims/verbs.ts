// How a sentence says that somebody may or may not do something, between who and what: "can", "are
// not allowed to", "has no access to".
import { memoize } from '@/lib/core/memoize'
import { stemOf, type Word } from './words'

/**
 * Words that say may or may not, from `start` up to `end`. `means` is the verb that they hold
 * themselves.
 */
export interface Verb {
  readonly start: number
  readonly end: number
  readonly may: boolean
  readonly means?: string
  /**
   * Whose verb it can be: `roles`, since "you will see" tells what is on a screen; `role`, behind
   * that very word.
   */
  readonly of?: 'roles' | 'role' | undefined
}

interface Wording {
  readonly words: readonly string[]
  readonly may: boolean
  readonly means?: string
  readonly takesObject?: boolean
  readonly of?: 'roles' | 'role'
}

const plain = (may: boolean, ...list: readonly string[]): Wording[] =>
  list.map((text) => ({ words: text.split(' '), may }))
const ofRoles = (may: boolean, ...list: readonly string[]): Wording[] =>
  plain(may, ...list).map((wording) => ({ ...wording, of: 'roles' }))
const held = (may: boolean, ...list: readonly string[]): Wording[] =>
  list.map((text) => ({ words: text.split(' '), may, means: 'access' }))
/** "The role lets people …": whoever stands behind the verb is skipped. */
const letting = (may: boolean, ...list: readonly string[]): Wording[] =>
  list.map((text) => ({ words: text.split(' '), may, takesObject: true }))

const ofRole = (may: boolean, ...list: readonly string[]): Wording[] =>
  letting(may, ...list).map((wording) => ({ ...wording, of: 'role' }))

const be = (rest: string): string[] =>
  ['is', 'are', 'will be', 'has been', 'have been', 'would be', 'should be'].map(
    (verb) => `${verb} ${rest}`,
  )
const beNot = (rest: string): string[] =>
  ['is not', 'are not', "isn't", "aren't", 'will not be', "won't be", 'will never be', 'is never']
    .concat('are never')
    .map((verb) => `${verb} ${rest}`)
const have = (rest: string): string[] =>
  ['has', 'have', 'gets', 'get', 'do have', 'does have', 'holds', 'hold', 'enjoy', 'enjoys']
    .concat(
      'is given',
      'are given',
      'is granted',
      'are granted',
      'has been given',
      'have been given',
    )
    .map((verb) => `${verb} ${rest}`)
const haveNot = (rest: string): string[] =>
  ['does not', 'do not', "doesn't", "don't"].flatMap((no) => [
    `${no} have ${rest}`,
    `${no} get ${rest}`,
    `${no} hold ${rest}`,
  ])
const each = (
  phrase: (rest: string) => string[],
  firsts: readonly string[],
  lasts: readonly string[],
): string[] => firsts.flatMap((first) => lasts.flatMap((last) => phrase(`${first} ${last}`)))

const nouns =
  'right rights permission permissions authority power powers ability option freedom privilege ' +
  'means clearance'
const rights = nouns.split(' ').flatMap((noun) => [`the ${noun}`, `a ${noun}`, `an ${noun}`, noun])
const noRights = [...nouns.split(' '), 'way', 'possibility', 'say'].flatMap((noun) => [
  `no ${noun}`,
  `not the ${noun}`,
])
const ofDoing = ['to', 'of', 'for']
const able = (
  'able allowed permitted free entitled authorised authorized empowered privileged cleared ' +
  'qualified licensed welcome trusted enabled equipped competent eligible meant supposed ' +
  'expected'
)
  .split(' ')
  .map((word) => `${word} to`)
  .concat(
    'in a position to',
    'capable of',
    'responsible for',
    'in charge of',
    'trusted with',
    'entrusted with',
  )
const kept = 'barred blocked prevented excluded banned prohibited stopped kept'
  .split(' ')
  .map((word) => `${word} from`)
const includes = ['includes', 'comes with', 'covers', 'contains', 'brings', 'extends to']

/** Every wording, the longest first. */
const wordings: readonly Wording[] = [
  ...plain(true, 'can', 'may', 'could', 'get to', 'gets to', 'will get to'),
  ...ofRoles(true, ...['take', 'takes'].map((verb) => `${verb} care of`), 'look after'),
  ...ofRoles(true, 'looks after', 'deal with', 'deals with', 'manage to', 'manages to'),
  ...ofRoles(true, 'have a say in', 'has a say in', 'know how to', 'knows how to'),
  ...plain(true, ...able.flatMap(be), ...each(have, rights, ofDoing)),
  ...plain(
    false,
    ...['can', 'could', 'may'].flatMap((verb) => [
      `${verb} not`,
      `${verb} never`,
      `${verb} no longer`,
      `${verb} neither`,
    ]),
    ...['cannot', "can't", "couldn't", 'must not', "mustn't", 'must never'],
    ...able.flatMap(beNot),
    ...['unable to', 'never allowed to', 'forbidden to', 'incapable of', ...kept].flatMap(be),
    ...['in no position to', 'denied the right to', 'refused permission to'].flatMap(be),
    ...each(have, noRights, ofDoing),
    ...each(haveNot, [...rights, 'any right', 'any permission', 'any way'], ofDoing),
    ...['lack', 'lacks'].flatMap((verb) =>
      rights.flatMap((right) => ofDoing.map((to) => `${verb} ${right} ${to}`)),
    ),
    ...['do not get to', 'does not get to', "don't get to", "doesn't get to"],
  ),
  ...held(true, ...have('access to'), ...have('full access to')),
  ...held(false, ...have('no access to'), ...haveNot('access to'), ...haveNot('any access to')),
  ...held(false, 'lacks access to', 'lack access to', ...beNot('given access to')),
  ...ofRoles(true, 'will'),
  ...ofRole(true, ...includes),
  ...ofRole(
    false,
    ...['include', 'come with', 'cover', 'contain', 'bring', 'extend to'].flatMap((verb) => [
      `does not ${verb}`,
      `doesn't ${verb}`,
    ]),
    ...['excludes', 'leaves out', 'comes without'],
  ),
  ...['gives', 'grants', 'gives you', 'gives people', 'gives them', 'confers'].flatMap((verb) =>
    rights.flatMap((right) => ofDoing.flatMap((to) => ofRole(true, `${verb} ${right} ${to}`))),
  ),
  ...letting(true, 'lets', 'allows', 'enables', 'permits'),
  ...letting(
    false,
    'does not let',
    "doesn't let",
    'does not allow',
    "doesn't allow",
    'does not permit',
    "doesn't permit",
  ),
].sort((one, other) => other.words.length - one.words.length)

/** The wordings that begin alike, by their next word; `rank` is the place of one among all. */
interface Shared {
  readonly next: Map<string, Shared>
  whole?: { readonly wording: Wording; readonly rank: number }
}

/** Every wording, from its first word on: hundreds begin with "has" or "is". */
const begun: Shared = { next: new Map() }
for (const [rank, wording] of wordings.entries()) {
  let at = begun
  for (const text of wording.words) at = memoize(at.next, text, () => ({ next: new Map() }))
  at.whole ??= { wording, rank }
}

const objects = new Set(
  'you them people users someone somebody a the person its their holder holders to'.split(' '),
)

/** The verb that begins at a word. */
export function verbAt(words: readonly Word[], at: number): Verb | undefined {
  const first = begun.next.get(words[at]?.text ?? '')
  const found = first && longest(first, words, at + 1)
  return found && readVerb(found.wording, words, at, found.end)
}

const adverbs = new Set(['also', 'still', 'always', 'now', 'only', 'all', 'both', 'even', 'full'])

interface Found {
  readonly wording: Wording
  readonly rank: number
  /** The index behind it. */
  readonly end: number
}

/** The first wording, in their order, that goes on at a word, adverbs between its words. */
function longest({ next, whole }: Shared, words: readonly Word[], from: number): Found | undefined {
  let found: Found | undefined = whole && { ...whole, end: from }
  for (let at = from; ; at++) {
    const text = words[at]?.text ?? ''
    const longer = next.get(text)
    const other = longer && longest(longer, words, at + 1)
    if (other && (!found || other.rank < found.rank)) found = other
    if (!adverbs.has(text)) return found
  }
}

function readVerb(found: Wording, words: readonly Word[], at: number, behind: number): Verb {
  let end = behind
  while (found.takesObject && objects.has(words[end]?.text ?? '')) end += 1
  return {
    start: at,
    end,
    may: found.may,
    of: found.of,
    ...(found.means ? { means: found.means } : {}),
  }
}

/** The words that a verb holds itself, as a word of a sentence. */
export const heldWord = (text: string): Word => ({ text, stem: stemOf(text), start: 0, end: 0 })

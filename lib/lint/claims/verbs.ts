// How a sentence says that somebody may or may not do something, between who and what: "can", "are
// not allowed to", "has no access to".
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

/** By their first word: each word of a sentence is looked up. */
const byFirst = new Map<string, Wording[]>()
for (const wording of wordings) {
  const first = wording.words[0] ?? ''
  byFirst.set(first, [...(byFirst.get(first) ?? []), wording])
}

const objects = new Set(
  'you them people users someone somebody a the person its their holder holders to'.split(' '),
)

/** The verb that begins at a word. */
export function verbAt(words: readonly Word[], at: number): Verb | undefined {
  for (const found of byFirst.get(words[at]?.text ?? '') ?? []) {
    const end = endOf(found, words, at)
    if (end !== undefined) return readVerb(found, words, at, end)
  }
  return undefined
}

const adverbs = new Set(['also', 'still', 'always', 'now', 'only', 'all', 'both', 'even', 'full'])

/** The index behind a wording that begins at a word, an adverb somewhere in it. */
function endOf(
  { words: expected }: Wording,
  words: readonly Word[],
  at: number,
): number | undefined {
  let next = at
  for (const [index, text] of expected.entries()) {
    while (index > 0 && words[next]?.text !== text && adverbs.has(words[next]?.text ?? ''))
      next += 1
    if (words[next]?.text !== text) return undefined
    next += 1
  }
  return next
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

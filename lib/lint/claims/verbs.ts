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

const be = (rest: string): string[] => [`is ${rest}`, `are ${rest}`]
const beNot = (rest: string): string[] => [...be(`not ${rest}`), `isn't ${rest}`, `aren't ${rest}`]
const have = (rest: string): string[] =>
  ['has', 'have', 'gets', 'get', 'do have', 'does have'].map((verb) => `${verb} ${rest}`)
const haveNot = (rest: string): string[] =>
  ['does not', 'do not', "doesn't", "don't"].flatMap((no) => [
    `${no} have ${rest}`,
    `${no} get ${rest}`,
  ])
const rights = [
  'the right to',
  'a right to',
  'permission to',
  'the permission to',
  'the authority to',
  'the power to',
  'the ability to',
  'the rights to',
]

/** Every wording, the longest first. */
const wordings: readonly Wording[] = [
  ...plain(
    true,
    'can',
    'may',
    'could',
    ...[
      'able to',
      'allowed to',
      'permitted to',
      'free to',
      'entitled to',
      'authorised to',
      'authorized to',
      'in a position to',
    ].flatMap(be),
    ...rights.flatMap(have),
    ...['get to', 'gets to', 'will be able to', 'will be allowed to'],
    'has the option to',
    'have the option to',
  ),
  ...plain(
    false,
    'can not',
    'may not',
    'cannot',
    "can't",
    'could not',
    "couldn't",
    'can never',
    'may never',
    'can no longer',
    'may no longer',
    'can neither',
    'may neither',
    'must not',
    "mustn't",
    'must never',
    ...[
      'able to',
      'allowed to',
      'permitted to',
      'entitled to',
      'authorised to',
      'authorized to',
    ].flatMap(beNot),
    ...be('unable to'),
    ...be('never allowed to'),
    ...be('forbidden to'),
    ...['no right to', 'no permission to', 'no way to', 'no way of'].flatMap(have),
    ...rights.flatMap(haveNot),
    ...['lack', 'lacks'].flatMap((verb) => rights.map((right) => `${verb} ${right}`)),
    "won't be able to",
    'will not be able to',
    'will never be able to',
  ),
  ...held(true, ...have('access to')),
  ...held(false, ...have('no access to'), ...haveNot('access to'), ...haveNot('any access to')),
  ...ofRoles(true, 'will'),
  ...ofRole(true, 'includes', 'comes with', 'covers'),
  ...['gives', 'grants', 'gives you', 'gives people'].flatMap((verb) =>
    rights.flatMap((right) => ofRole(true, `${verb} ${right}`)),
  ),
  ...letting(true, 'lets', 'allows', 'enables', 'permits'),
  ...letting(
    false,
    'does not let',
    "doesn't let",
    'does not allow',
    "doesn't allow",
    'does not permit',
  ),
].sort((one, other) => other.words.length - one.words.length)

const objects = new Set([
  'you',
  'them',
  'people',
  'users',
  'someone',
  'somebody',
  'a',
  'the',
  'person',
  'its',
  'their',
  'holder',
  'holders',
  'to',
])

/** The verb that begins at a word. */
export function verbAt(words: readonly Word[], at: number): Verb | undefined {
  for (const found of wordings) {
    const end = endOf(found, words, at)
    if (end !== undefined) return readVerb(found, words, at, end)
  }
  return undefined
}

const adverbs = new Set(['also', 'still', 'always', 'now', 'only'])

/** The index behind a wording that begins at a word, an adverb somewhere in it. */
function endOf(
  { words: expected }: Wording,
  words: readonly Word[],
  at: number,
): number | undefined {
  let next = at
  for (const [index, text] of expected.entries()) {
    while (index > 0 && adverbs.has(words[next]?.text ?? '')) next += 1
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

// Who a statement is about: some roles, the reader, everybody or nobody. Read backwards from the
// verb.
import type { Policy, RoleId } from '@/lib/policy/policy'
import { endsInName, isInName, nameBefore } from './role-names'
import type { Word } from './words'

/**
 * `only`: these and no others. `refused`: "no Manager can". `least`: whoever stands above them may
 * too.
 */
export type Subject =
  | {
      readonly kind: 'roles'
      readonly roles: readonly RoleId[]
      readonly only: boolean
      readonly refused: boolean
      readonly least?: boolean
    }
  | { readonly kind: 'you' | 'anyone' | 'nobody' }

const you = new Set(['you'])
const anyone = new Set(['anyone', 'anybody', 'everyone', 'everybody'])
const nobody = new Set(['nobody', 'noone'])
const everyOf = new Set(
  (
    'user users person people role roles member members colleague colleagues employee ' +
    'employees'
  ).split(' '),
)
const adverbs = new Set(
  (
    'also always still then even now never only both all alone themselves user users role each ' +
    'together already just simply either themself itself'
  ).split(' '),
)
/** A name behind one of these says whose something is, not who acts. */
const possessive = new Set(
  'of to for than by from about without as except beside besides unlike like whose'.split(' '),
)

/** Not everyone of that name. */
const some = new Set(['some', 'most', 'many', 'few', 'several', 'certain', 'other'])

/** The subject that ends before the word at `verb`; undefined when it is none of these. */
export function subjectBefore(
  words: readonly Word[],
  verb: number,
  policy: Policy,
): Subject | undefined {
  let end = verb
  while (end > 0 && adverbs.has(words[end - 1]?.text ?? '') && !endsInName(words, end, policy))
    end -= 1
  const last = words[end - 1]?.text ?? ''
  if (you.has(last)) return asRole(words, end - 1, policy) ?? { kind: 'you' }
  if (['who', 'that'].includes(last))
    return isNone(words, end - 1) ? { kind: 'nobody' } : theOnlyOnes(words, end - 1, policy)
  if (anyone.has(last)) return { kind: 'anyone' }
  if (nobody.has(last) || (last === 'one' && words[end - 2]?.text === 'no'))
    return { kind: 'nobody' }
  // "Call Agents and Managers, can".
  const listed = last === ',' ? rolesBefore(words, end - 1, policy) : undefined
  if (listed?.kind === 'roles' && listed.roles.length > 1) return listed
  return exceptFor(words, end, policy) ?? rolesBefore(words, end, policy) ?? everyKind(words, verb)
}

const excepting = new Set(['except', 'but'])
const everyExcepted = new Set(['everyone', 'everybody', 'anyone', 'anybody', 'roles', 'role'])

/** "Everyone except Call Agents": the others, and not these. */
function exceptFor(words: readonly Word[], end: number, policy: Policy): Subject | undefined {
  const at = words.findLastIndex(
    ({ text }, index) =>
      index < end && excepting.has(text) && everyExcepted.has(words[index - 1]?.text ?? ''),
  )
  if (at < 0 || ((words[at - 1]?.text ?? '').startsWith('role') && !isEvery(words[at - 2])))
    return undefined
  const inner = words.slice(at + 1)
  const excepted = rolesBefore(inner, end - at - 1, policy)
  if (excepted?.kind !== 'roles') return undefined
  const roles = policy.roles.map(({ id }) => id).filter((id) => !excepted.roles.includes(id))
  return { kind: 'roles', roles, only: true, refused: false }
}

const isEvery = (word: Word | undefined): boolean =>
  ['all', 'every', 'any', 'each'].includes(word?.text ?? '')

const somebody = new Set(['they', 'he', 'she'])

/** "They", where the words before name one role and no more: that role. */
export function namedOnce(words: readonly Word[], at: number, policy: Policy): Subject | undefined {
  const before = words.slice(0, at - 1)
  if (!somebody.has(words[at - 1]?.text ?? '') || words[at - 2]?.text === 'that') return undefined
  if (before.some(({ text }) => handing.has(text))) return undefined
  const roles = new Set(
    before.flatMap((_, index) => nameBefore(before, index + 1, policy)?.id ?? []),
  )
  const [role] = roles
  return role !== undefined && roles.size === 1
    ? { kind: 'roles', roles: [role], only: false, refused: false }
    : undefined
}

/** "Administrators run the set-up and can": whoever the sentence begins with. */
export function openingRoles(
  words: readonly Word[],
  at: number,
  policy: Policy,
): Subject | undefined {
  if (!['and', 'but', 'yet'].includes(words[at - 1]?.text ?? '')) return undefined
  const who = subjectAfter(words, 0, policy)
  return who?.subject.kind === 'roles' && who.end < at - 1 ? who.subject : undefined
}

/** Before "they", what may give them what they then can do. */
const handing = new Set(
  (
    'give gives given grant grants allow allows let lets make makes made change changes ask need ' +
    'needs promote if when unless not never another'
  ).split(' '),
)

/** "As a Manager, you": the roles before. */
function asRole(words: readonly Word[], at: number, policy: Policy): Subject | undefined {
  const end = words[at - 1]?.text === ',' ? at - 1 : at
  const name = nameBefore(words, end, policy)
  const before =
    name && words[name.start - 1] && articles.has(words[name.start - 1]?.text ?? '')
      ? name.start - 1
      : name?.start
  return name && before !== undefined && words[before - 1]?.text === 'as'
    ? { kind: 'roles', roles: [name.id], only: false, refused: false }
    : undefined
}

/** "There is no role that". */
const isNone = (words: readonly Word[], at: number): boolean =>
  words[at - 2]?.text === 'no' && /^(?:role|user|person|one)$/.test(words[at - 1]?.text ?? '')

/** "The Owner is the only one who": these and no others. */
function theOnlyOnes(words: readonly Word[], at: number, policy: Policy): Subject | undefined {
  const the = at - 3
  if (
    words[the]?.text !== 'the' ||
    words[the + 1]?.text !== 'only' ||
    !['is', 'are'].includes(words[the - 1]?.text ?? '')
  )
    return undefined
  const found = rolesBefore(words, the - 1, policy)
  return found?.kind === 'roles' ? { ...found, only: true } : undefined
}

/**
 * The subject that begins at a word, and the index behind it: "the Owner or an Administrator",
 * "anyone".
 */
export function subjectAfter(
  words: readonly Word[],
  at: number,
  policy: Policy,
): { readonly subject: Subject; readonly end: number } | undefined {
  let end = at
  let found: { readonly subject: Subject; readonly end: number } | undefined
  // Names are read backwards, so the longest list that begins here is looked for.
  for (; end < Math.min(words.length, at + 14); end++) {
    const subject = subjectBefore(words.slice(at, end + 1), end + 1 - at, policy)
    if (subject && subject.kind !== 'you') found = { subject, end: end + 1 }
    else if (!listWords.has(words[end]?.text ?? '') && !isInName(words, end, policy)) break
  }
  return found
}

const articles = new Set(
  (
    'a an the your any every each all both their his her our my its another normal ordinary ' +
    'regular mere experienced single usual'
  ).split(' '),
)
const listWords = new Set([
  ...articles,
  'and',
  'or',
  ',',
  'nor',
  'no',
  'one',
  'user',
  'users',
  'role',
  'roles',
  'only',
  'except',
  'but',
])

/** "any user", "all roles", "every person". */
function everyKind(words: readonly Word[], end: number): Subject | undefined {
  const [which, what] = [words[end - 2]?.text ?? '', words[end - 1]?.text ?? '']
  if (!everyOf.has(what)) return undefined
  if (['any', 'every', 'all', 'each'].includes(which)) return { kind: 'anyone' }
  return which === 'no' ? { kind: 'nobody' } : undefined
}

/** One role or a list of them, with what stands before it. */
function rolesBefore(words: readonly Word[], end: number, policy: Policy): Subject | undefined {
  const roles: RoleId[] = []
  let at = end
  for (;;) {
    const name = nameBefore(words, at, policy)
    if (!name) break
    roles.unshift(name.id)
    at = name.start
    while (articles.has(words[at - 1]?.text ?? '')) at -= 1
    if (
      !['and', 'or', ',', 'nor'].includes(words[at - 1]?.text ?? '') ||
      !nameBefore(words, skipJoints(words, at - 1), policy)
    )
      break
    at = skipJoints(words, at - 1)
  }
  const before = words[at - 1]?.text ?? ''
  const beyond = words[at - 2]?.text ?? ''
  if (
    roles.length === 0 ||
    some.has(before) ||
    (before === 'not' && beyond !== 'do') ||
    (possessive.has(before) &&
      !(['but', 'except'].includes(before) && ['nobody', 'noone', 'one'].includes(beyond)))
  )
    return undefined
  const refused = before === 'no' || before === 'neither' || (before === 'even' && beyond === 'not')
  const only =
    before === 'only' ||
    before === 'just' ||
    words[end]?.text === 'alone' ||
    ((before === 'but' || before === 'except') && ['nobody', 'noone', 'one'].includes(beyond))
  return { kind: 'roles', roles, only, refused }
}

/** Over "and", "or" and commas, backwards. */
function skipJoints(words: readonly Word[], at: number): number {
  return ['and', 'or', ',', 'nor'].includes(words[at - 1]?.text ?? '')
    ? skipJoints(words, at - 1)
    : at
}

// Which permissions the words behind a verb name: one phrase, several verbs with one object, one
// verb with several objects. Who may is no matter of this module.
import type { Policy } from '@/lib/policy/policy'
import { readings } from './plain/modifiers'
import { namedAt, type Named } from './phrases'
import type { Subject } from './subject'
import { heldWord } from './verbs'
import type { Word } from './words'

/** What may stand behind a refusal without narrowing it. */
const harmless = new Set([
  'at',
  'yourself',
  'themselves',
  'either',
  'anymore',
  'anyway',
  'by',
  ',',
  ';',
  ':',
  'and',
  'or',
  'but',
  'nor',
  'because',
  'so',
  'any',
])
/** Words that stand for what was named before. */
export const pronouns = new Set(['them', 'it', 'these', 'this', 'him', 'her'])
const joints = new Set([',', 'and', 'or', 'nor'])

/** What is named, read as loosely as whether it is granted or refused allows. */
export function namedBy(
  subject: Subject,
  may: boolean,
  predicate: readonly Word[],
  policy: Policy,
): readonly Named[] {
  const grants = may && !refuses(subject)
  const isLoose = grants && !(subject.kind === 'roles' && subject.only)
  const ways = isLoose ? readings(predicate) : [predicate]
  // "Access to live calls" is seeing them; "you have no access" tells of one reader.
  const [held, ...rest] = predicate
  const seen =
    held?.text === 'access' && held.end === 0 && subject.kind !== 'you'
      ? [[heldWord('see'), ...rest]]
      : []
  for (const way of [...ways, ...seen]) {
    const named = namedIn(way, grants, policy)
    if (named.length > 0) return named
  }
  // What stands between verb and object narrows what is done: told of a grant only.
  const named = grants ? namedAt(ways.at(-1) ?? predicate, 0, policy, { between: 2 }) : undefined
  return named ? [named] : []
}

/** Acts on people, who are never "it". */
const onPeople = /^users\.(?:add|delete|edit_profile|set_status)$/

/**
 * What "change them" means: the one act of that verb whose object stands in the nearest of the
 * sources that has one.
 */
export function meantBy(
  [verb, what, ...rest]: readonly Word[],
  sources: readonly (readonly Word[])[],
  policy: Policy,
): readonly Named[] {
  if (!verb || !pronouns.has(what?.text ?? '') || narrows(rest[0])) return []
  for (const source of sources) {
    const found = source.flatMap((_, at) => namedAt([verb, ...source.slice(at)], 0, policy) ?? [])
    const named = found.filter(
      ({ permission, end }) =>
        end > 1 && !((what?.text === 'it' || what?.text === 'this') && onPeople.test(permission)),
    )
    const [first] = named
    if (first)
      return named.every(({ permission }) => permission === first.permission) ? [first] : []
  }
  return []
}

/**
 * Every permission that a predicate names: one phrase, several verbs with one object, one verb with
 * several objects.
 */
function namedIn(predicate: readonly Word[], may: boolean, policy: Policy): Named[] {
  const named: Named[] = []
  let at = 0
  for (;;) {
    const listed = verbsWithOneObject(predicate, at)
    const found = listed.flatMap((words) => namedAt(words, 0, policy) ?? [])
    const last = found.at(-1)
    if (!last || found.length !== listed.length) break
    const end = at + 2 * (listed.length - 1) + doubled(predicate, at, listed.length) + last.end
    if (!may && narrows(predicate[end])) break
    named.push(...found)
    const next = skipJoints(predicate, end)
    if (next === end || next >= predicate.length) break
    if (namedAt(predicate, next, policy)) {
      at = next
      continue
    }
    const other = namedBeside(predicate, { at, end, next }, policy)
    if (other && (may || !narrows(predicate[next + other.words]))) named.push(other.named)
    break
  }
  return named
}

interface Span {
  readonly at: number
  readonly end: number
  readonly next: number
}

/**
 * What is named behind a phrase with a part of it: another object of its verb, or another verb with
 * "them". `words` are those it takes.
 */
function namedBeside(
  predicate: readonly Word[],
  { at, end, next }: Span,
  policy: Policy,
): { readonly named: Named; readonly words: number } | undefined {
  const [head, second] = [predicate[at], predicate[next]]
  const object = head && namedAt([head, ...predicate.slice(next)], 0, policy)
  if (object) return { named: object, words: object.end - 1 }
  const verb =
    second && pronouns.has(predicate[next + 1]?.text ?? '')
      ? namedAt([second, ...predicate.slice(at + 1, end)], 0, policy)
      : undefined
  return verb && { named: verb, words: 2 }
}

const refuses = (subject: Subject): boolean =>
  subject.kind === 'nobody' || (subject.kind === 'roles' && subject.refused)

/** Whether a word behind a refusal makes it a refusal of something narrower. */
export const narrows = (word: Word | undefined): boolean =>
  word !== undefined && !harmless.has(word.text)

const skipJoints = (words: readonly Word[], at: number): number =>
  joints.has(words[at]?.text ?? '') ? skipJoints(words, at + 1) : at

/**
 * "create, edit or delete templates": each verb with the object of the last. Just the words
 * themselves where there is no such list.
 */
function verbsWithOneObject(words: readonly Word[], at: number): readonly (readonly Word[])[] {
  const listed: Word[] = []
  let next = at
  while (words[next] && joints.has(words[next + 1]?.text ?? '')) {
    const verb = words[next]
    if (verb) listed.push(verb)
    next = skipJoints(words, next + 1)
  }
  const rest = words.slice(next)
  return [...listed.map((verb) => [verb, ...rest.slice(1)]), rest]
}

/** Joints beyond one between the verbs of a list, as in ", and". */
function doubled(words: readonly Word[], at: number, count: number): number {
  let next = at
  let extra = 0
  for (let verb = 1; verb < count; verb++) {
    const after = skipJoints(words, next + 1)
    extra += after - next - 2
    next = after
  }
  return extra
}

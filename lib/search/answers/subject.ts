// Of whom a question asks what they may: a role, or nobody that the policy knows.
import {
  ALLOWED,
  ASKER,
  ASKS_WHICH,
  ASKS_WHO,
  BEFORE_NOUN,
  BEGINS,
  BEGINS_ALLOWED,
  MAY,
  MAY_IN_HINDI,
  NOT_WHETHER,
} from './question-words'
import { WHO } from './statement'

/** A role or WHO, and the words that name it: from the first up to, not including, the last. */
export interface Subject {
  readonly id: string
  readonly from: number
  readonly to: number
  /** The verb is the next word that says something. */
  readonly isBeforeVerb?: boolean
}

// The role that the question is about is named first, the longest name of those that begin there.
export function findRole(
  words: readonly string[],
  names: readonly { id: string; words: readonly string[] }[],
): Subject | undefined {
  for (let from = 0; from < words.length; from++) {
    const [found] = names
      .filter((name) => name.words.every((word, at) => words[from + at] === word))
      .sort((a, b) => b.words.length - a.words.length)
    if (found) return { id: found.id, from, to: from + found.words.length }
  }
  return undefined
}

// "may I as an agent": who asks says what they are.
function findOwnRole(words: readonly string[], role: Subject | undefined): Subject | undefined {
  const as = role ? words.slice(Math.max(0, role.from - 2), role.from).indexOf('as') : -1
  return role && as >= 0 ? { ...role, from: Math.max(0, role.from - 2) + as } : undefined
}

export function findSubject(
  words: readonly string[],
  names: readonly { id: string; words: readonly string[] }[],
): Subject | undefined {
  const who = words.findIndex((word) => ASKS_WHO.has(word))
  const mayBe = words.some((word) => MAY.has(word))
  // "Kaun sa role" asks for the role too.
  if (who >= 0 && who <= 1 && mayBe)
    return { id: WHO, from: who, to: who + 2 + words.slice(who + 1, who + 3).lastIndexOf('role') }
  if (ASKS_WHICH.has(words[0] ?? '') && words[1] === 'role') return { id: WHO, from: 0, to: 2 }
  if (!mayBe) return undefined
  const role = findRole(words, names)
  const isOwnQuestion = words.slice(0, role?.from).some((word) => ASKER.has(word))
  return isOwnQuestion ? findOwnRole(words, role) : role
}

/**
 * Whether something is done to whom a question names, the last of their words before `to`: "can the
 * owner be removed" asks for nobody's permission, "can templates be deleted by a manager" for that
 * of the manager.
 */
export function isDoneTo(words: readonly string[], to: number): boolean {
  const be = words.indexOf('be', to)
  return be >= 0 && !ALLOWED.has(words[be + 1] ?? '') && !words.includes('by')
}

// Who is nobody that the policy knows ("can my colleague", "can I") is told who may. The verb
// follows the word or two that name them.
export function unknownSubject(words: readonly string[]): Subject | undefined {
  if (words.some((word) => NOT_WHETHER.has(word))) return undefined
  if (words.some((word) => MAY_IN_HINDI.has(word))) return { id: WHO, from: 0, to: 0 }
  const [first = '', second = ''] = words
  if (!BEGINS.has(first) && !(BEGINS_ALLOWED.has(first) && words.some((word) => ALLOWED.has(word))))
    return undefined
  // "Can you" asks us.
  return second === 'you'
    ? undefined
    : { id: WHO, from: 0, to: BEFORE_NOUN.has(second) ? 3 : 2, isBeforeVerb: true }
}

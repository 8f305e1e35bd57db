// Statements whose verb is the act itself: "As a Manager, remove the user", "your Administrator
// then removes the user", "the default lets Managers …".
import type { Policy } from '@/lib/policy/policy'
import type { ModalPhrase } from './modal-phrases'
import { namedAt } from './phrases'
import { isInName } from './role-names'
import { subjectAfter, subjectBefore, type Subject } from './subject'
import type { Word } from './words'

type ReadAct = (words: readonly Word[], at: number, policy: Policy) => ModalPhrase | undefined

const joints = new Set([',', ';', ':', 'and', 'then'])

/** "Sign in as a Manager and delete the template": whoever acts as one must be able to. */
const actingAs: ReadAct = (words, at, policy) => {
  const isWith = words[at]?.text === 'with'
  if ((words[at]?.text !== 'as' && !isWith) || (at > 0 && words[at - 1]?.text !== 'in'))
    return asOne(words, at, policy)
  const who = subjectAfter(words, at + 1, policy)
  if (who?.subject.kind !== 'roles') return undefined
  if (isWith && !/^(?:account|login|user)$/.test(words[who.end]?.text ?? '')) return undefined
  let object: readonly Word[] = []
  for (let from = who.end; from < words.length;) {
    while (joints.has(words[from]?.text ?? '') || (isWith && from === who.end)) from += 1
    const clause = words.slice(from)
    const end = clause.findIndex(({ text }) => joints.has(text))
    const act = end < 0 ? clause : clause.slice(0, end)
    const verb = act[0]
    const spoken =
      verb && act.length === 2 && ['it', 'them'].includes(act[1]?.text ?? '')
        ? [verb, ...object]
        : clause
    if (namedAt(spoken, 0, policy))
      return { subject: who.subject, may: true, predicate: spoken, at }
    object = act.slice(1)
    from += act.length + (end < 0 ? 1 : 0)
  }
  return undefined
}

/** "Deleting templates as a Manager". */
const asOne: ReadAct = (words, at, policy) => {
  if (words[at]?.text !== 'as' || !words[0]?.text.endsWith('ing')) return undefined
  const who = subjectAfter(words, at + 1, policy)
  return who?.subject.kind === 'roles' && who.end === words.length && namedAt(words, 0, policy)
    ? { subject: who.subject, may: true, predicate: words.slice(0, at), at }
    : undefined
}

const leading = new Set(['own', 'a', 'an', 'the', 'your', 'and', 'or', ',', 'only', 'then', 'also'])

/** "Your Manager then removes the user". A participle behind a name tells of the name instead. */
const present: ReadAct = (words, at, policy) => {
  if (at === 0 || /(?:ed|ing)$/.test(words[at]?.text ?? '') || !namedAt(words, at, policy))
    return undefined
  const from = words.findLastIndex(({ text }, index) => index < at && text === ':') + 1
  const isWhole = words
    .slice(from, at)
    .every(({ text }, index) => leading.has(text) || isInName(words, from + index, policy))
  const subject = isWhole ? subjectBefore(words, at, policy) : goesOn(words, at, policy)
  return subject?.kind === 'roles'
    ? { subject, may: true, predicate: words.slice(at), at }
    : undefined
}

/** "The Manager opens the list and removes the user". */
function goesOn(words: readonly Word[], at: number, policy: Policy): Subject | undefined {
  const [verb, joint] = [words[at]?.text ?? '', words[at - 1]?.text ?? '']
  if (!verb.endsWith('s') || !['and', ',', 'then'].includes(joint)) return undefined
  const who = subjectAfter(words, 0, policy)
  const next = who && words[who.end]?.text
  return next?.endsWith('s') && !['is', 'was', 'has', 'does'].includes(next)
    ? who?.subject
    : undefined
}

/** "Exporting contacts is for the Owner only". */
const isFor: ReadAct = (words, at, policy) => {
  if (!['is', 'are'].includes(words[at]?.text ?? '')) return undefined
  const onlyFirst = words[at + 1]?.text === 'only'
  const next = at + (onlyFirst ? 2 : 1)
  if (words[next]?.text !== 'for') return undefined
  const who = subjectAfter(words, next + 1, policy)
  const behind = words.slice(who?.end ?? 0).map(({ text }) => text)
  const isOnly = onlyFirst || words.slice(next).some(({ text }) => /^(?:only|alone)$/.test(text))
  return who?.subject.kind === 'roles' &&
    isOnly &&
    behind.every((text) => /^(?:only|alone)$/.test(text))
    ? { subject: { ...who.subject, only: true }, may: true, predicate: words.slice(0, at), at }
    : undefined
}

const settled = new Set(['default', 'defaults', 'system', 'product', 'panel', 'myoperator'])

/** "The default lets Managers delete campaigns": not what the Owner lets somebody do. */
const lets: ReadAct = (words, at, policy) => {
  if (
    !/^(?:lets?|allows?|permits?)$/.test(words[at]?.text ?? '') ||
    !settled.has(words[at - 1]?.text ?? '')
  )
    return undefined
  const who = subjectAfter(words, at + 1, policy)
  if (who?.subject.kind !== 'roles') return undefined
  const end = who.end + (words[who.end]?.text === 'to' ? 1 : 0)
  return { subject: who.subject, may: true, predicate: words.slice(end), at }
}

/** "Call Agents: export your contacts": told to those who are named before the colon. */
const addressed: ReadAct = (words, at, policy) => {
  if (words[at - 1]?.text !== ':' || words[at]?.text.endsWith('s')) return undefined
  const who = subjectAfter(words, 0, policy)
  return who?.subject.kind === 'roles' && who.end === at - 1 && namedAt(words, at, policy)
    ? { subject: who.subject, may: true, predicate: words.slice(at), at }
    : undefined
}

/** The statement of one of these kinds that is made at a word. */
export const actAt: ReadAct = (words, at, policy) =>
  actingAs(words, at, policy) ??
  isFor(words, at, policy) ??
  lets(words, at, policy) ??
  addressed(words, at, policy) ??
  present(words, at, policy)

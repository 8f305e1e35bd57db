// Statements without "can" or "may": "ask a Manager to …", "you must be the Owner to …", "… is
// reserved for Managers", "it is not possible to …".
import type { Policy } from '@/lib/policy/policy'
import { subjectAfter, subjectBefore, type Subject } from './subject'
import { heldWord } from './verbs'
import type { Word } from './words'

/** Who may or may not, and the words that say what; `at` is the word at which it is told. */
export interface ModalPhrase {
  readonly subject: Subject
  readonly may: boolean
  readonly predicate: readonly Word[]
  readonly at: number
}

type ReadTurn = (words: readonly Word[], at: number, policy: Policy) => ModalPhrase | undefined

const startsWith = (words: readonly Word[], at: number, ...expected: readonly string[]): boolean =>
  expected.every((text, index) => words[at + index]?.text === text)

/** "The Owner can let Managers …" asks nobody. */
const isOpening = (word: Word | undefined): boolean =>
  word === undefined || /^(?:[,;:]|and|or|then|please|instead|just|should|simply)$/.test(word.text)

/**
 * "Ask an Administrator to unblock it": whoever is asked must be able to. Asking somebody to ask
 * somebody else says nothing of them.
 */
const asked: ReadTurn = (words, at, policy) => {
  if (
    !/^(?:ask|tell|have|let|get|contact|request|instruct|message)$/.test(words[at]?.text ?? '') ||
    ['not', 'never', "don't"].includes(words[at - 1]?.text ?? '') ||
    (['have', 'let'].includes(words[at]?.text ?? '') && !isOpening(words[at - 1]))
  )
    return undefined
  const who = subjectAfter(words, at + 1, policy)
  if (who?.subject.kind !== 'roles') return undefined
  const needsTo = words[at]?.text !== 'have' && words[at]?.text !== 'let'
  const end = words[who.end]?.text === 'to' ? who.end + 1 : needsTo ? undefined : who.end
  return end === undefined
    ? undefined
    : { subject: who.subject, may: true, predicate: words.slice(end), at }
}

const being = [
  'must be',
  'must be signed in as',
  'need to be',
  'needs to be',
  'have to be',
  'has to be',
  'must have the role',
  'must hold the role',
  'need the role',
  'needs the role',
  'need the rights of',
  'takes',
  'requires',
  'requires the role',
  'needs',
].map((text) => text.split(' '))

/**
 * "You must be an Administrator to …", "removing a user takes the Owner": the roles named are among
 * those that may, and none below them.
 */
const required: ReadTurn = (words, at, policy) => {
  const verb = being.find((expected) => startsWith(words, at, ...expected))
  if (!verb || ["don't", "doesn't", 'not'].includes(words[at - 1]?.text ?? '')) return undefined
  const who = subjectAfter(words, at + verb.length, policy)
  if (who?.subject.kind !== 'roles') return undefined
  const subject: Subject = { ...who.subject, least: true }
  if (words[who.end]?.text === 'to')
    return { subject, may: true, predicate: words.slice(who.end + 1), at }
  // "To unblock a contact, you must be an Administrator."
  if (words[0]?.text === 'to') {
    const comma = words.findLastIndex(({ text }, index) => index < at && text === ',')
    return { subject, may: true, predicate: words.slice(1, comma < 0 ? at : comma), at }
  }
  return ['takes', 'requires', 'needs'].includes(verb[0] ?? '') && words.length === who.end
    ? { subject, may: true, predicate: words.slice(0, at), at }
    : undefined
}

const openFor = new Set([
  'visible',
  'accessible',
  'allowed',
  'permitted',
  'possible',
  'available',
  'open',
])
const closedTo = new Set(['reserved', 'limited', 'restricted', 'left'])

/** "Deleting templates is reserved for the Owner", "is not allowed for Managers". */
const kept: ReadTurn = (words, at, policy) => {
  if (!['is', 'are'].includes(words[at]?.text ?? '')) return undefined
  const denied = words[at + 1]?.text === 'not'
  let next = at + (denied ? 2 : 1)
  const onlyBefore = words[next]?.text === 'only'
  if (onlyBefore) next += 1
  const how = words[next]?.text ?? ''
  if (
    (!openFor.has(how) && !closedTo.has(how)) ||
    !['for', 'to'].includes(words[next + 1]?.text ?? '')
  )
    return undefined
  const only = onlyBefore || closedTo.has(how) || words[next + 2]?.text === 'only'
  const who = subjectAfter(words, next + 2 + (words[next + 2]?.text === 'only' ? 1 : 0), policy)
  if (!who || (denied && closedTo.has(how))) return undefined
  const isOnly =
    only || words.slice(next + 2, who.end + 1).some(({ text }) => /^(?:only|alone)$/.test(text))
  const subject: Subject =
    who.subject.kind === 'roles' ? { ...who.subject, only: isOnly } : who.subject
  const seen =
    how === 'visible' ? [heldWord('see')] : how === 'accessible' ? [heldWord('open')] : []
  return { subject, may: !denied, predicate: [...seen, ...words.slice(0, at)], at }
}

const belonging = [
  'belongs to',
  'belong to',
  'lies with',
  'rests with',
  'sits with',
  'sit with',
  'falls to',
  'is up to',
  'is part of',
  'is a part of',
  'is the job of',
  'is a job for',
  'is a task for',
  'is a matter for',
  'comes with',
].map((text) => text.split(' '))
const jobs = new Set(['job', 'task', 'right', 'privilege', 'business', 'matter'])
const right = new Set('the a right power permission privilege ability to of'.split(' '))

/**
 * "The right to remove users belongs to Managers", "removing users is the Owner's job alone", "it
 * is up to the Owner to remove users".
 */
const belongs: ReadTurn = (words, at, policy) => {
  const verb = belonging.find((expected) => startsWith(words, at, ...expected))
  const isJob = words[at]?.text === 'is'
  if (!verb && !isJob) return undefined
  const who = subjectAfter(words, at + (verb?.length ?? 1), policy)
  if (who?.subject.kind !== 'roles' || at === 0) return undefined
  if (verb && words[at - 1]?.text === 'it' && words[who.end]?.text === 'to')
    return { subject: who.subject, may: true, predicate: words.slice(who.end + 1), at }
  const rest = words.slice(who.end).map(({ text }) => text)
  if (!verb && !jobs.has(rest.shift() ?? '')) return undefined
  if (!rest.every((text) => /^(?:role|only|alone|too)$/.test(text))) return undefined
  const only = rest.includes('only') || rest.includes('alone')
  const from = words[1] && words[0]?.text === 'the' && right.has(words[1].text) ? 2 : 0
  const act = words.slice(from, at)
  return {
    subject: { ...who.subject, only: who.subject.only || only },
    may: true,
    predicate: act[0] && right.has(act[0].text) ? act.slice(1) : act,
    at,
  }
}

const impersonal = (
  [
    ['it is not possible to', false],
    ["it's not possible to", false],
    ['there is nobody who can', false],
    ["it isn't possible to", false],
    ['it is impossible to', false],
    ['there is no way to', false],
    ['there is no option to', false],
    ['it is not allowed to', false],
    ['it is possible to', true],
    ['there is a way to', true],
    ['there is an option to', true],
  ] as const
).map(([text, may]) => ({ expected: text.split(' '), may }))

/** "It is not possible to …": said of everybody who reads. */
const said: ReadTurn = (words, at) => {
  const found = impersonal.find(({ expected }) => startsWith(words, at, ...expected))
  return (
    found && {
      subject: { kind: 'you' },
      may: found.may,
      predicate: words.slice(at + found.expected.length),
      at,
    }
  )
}

const adjectives: Readonly<Record<string, string>> = {
  editable: 'edit',
  changeable: 'change',
  customisable: 'customise',
  customizable: 'customize',
  adjustable: 'adjust',
  removable: 'remove',
  transferable: 'transfer',
}

/** "Role permissions are not editable". */
const adjective: ReadTurn = (words, at) => {
  if (!['is', 'are', "isn't", "aren't"].includes(words[at]?.text ?? '')) return undefined
  const denied = words[at]?.text.endsWith("n't") ?? false
  const next = at + (words[at + 1]?.text === 'not' ? 2 : 1)
  const verb = adjectives[words[next]?.text ?? '']
  return verb && words.length === next + 1
    ? {
        subject: { kind: 'you' },
        may: !denied && next === at + 1,
        predicate: [heldWord(verb), ...words.slice(0, at)],
        at,
      }
    : undefined
}

/**
 * "Call Agents do not see live calls": of roles only, since "you do not see …" tells what is on a
 * screen.
 */
const doNot: ReadTurn = (words, at, policy) => {
  const length = ["don't", "doesn't"].includes(words[at]?.text ?? '')
    ? 1
    : ['do', 'does'].includes(words[at]?.text ?? '') && words[at + 1]?.text === 'not'
      ? 2
      : 0
  if (
    length === 0 ||
    ['have', 'get', 'let', 'allow', 'need'].includes(words[at + length]?.text ?? '')
  )
    return undefined
  const subject = subjectBefore(words, at, policy)
  return subject?.kind === 'roles'
    ? { subject, may: false, predicate: words.slice(at + length), at }
    : undefined
}

const turns: readonly ReadTurn[] = [asked, required, kept, belongs, said, adjective, doNot]

/** The statement of one of these kinds that begins at a word. */
export function modalPhraseAt(
  words: readonly Word[],
  at: number,
  policy: Policy,
): ModalPhrase | undefined {
  for (const read of turns) {
    const turn = read(words, at, policy)
    if (turn) return turn
  }
  return undefined
}

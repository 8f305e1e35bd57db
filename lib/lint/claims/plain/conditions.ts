// Clauses and phrases that narrow when or for whom a sentence holds, cut out where that cannot
// change what is judged. Which clauses make a grant true after all is told here too.
import type { Policy } from '@/lib/policy/policy'
import { endsInName, isInName } from '../role-names'
import type { Word } from '../words'

/** A sentence without what narrows it. */
export interface Unconditional {
  readonly words: readonly Word[]
  /**
   * Whether something was cut out: then what is refused may be refused only so, while a grant
   * still claims that it is granted then.
   */
  readonly isNarrowed: boolean
}

const openers = new Set(
  (
    'if when whenever unless until once while where wherever provided before after during ' +
    'without despite except'
  ).split(' '),
)
/** After these a sentence holds only sometimes, and nothing can be cut out. */
const hedges = new Set(
  (
    'depend depends differ differs sometimes usually normally typically perhaps maybe ' +
    'assuming whether generally mostly possibly probably partly hardly rarely barely seldom ' +
    'theoretically outside'
  ).split(' '),
)
/** How often something is so: what is granted often is granted, what is refused often is not. */
const oftens = new Set('often commonly frequently regularly'.split(' '))
/**
 * A clause that holds one of these may be what grants it: the Owner allows it, the role is
 * changed, the chat becomes theirs.
 */
const granting = new Set(
  (
    'allow allows allowed permit permits permitted let lets give gives given gave grant ' +
    'grants granted right rights permission permissions privilege privileges role roles ' +
    'change changes changed decide decides decided set sets setting settings tick ticks ' +
    'ticked box override default defaults account accounts assign assigns assigned ' +
    'transfer transfers transferred hand hands handed reassigned promote promoted become ' +
    'becomes preset wider version plan can may able own mine theirs took take takes taken ' +
    'taking turned switched enabled adjust adjusts adjusted agree agrees agreed approve ' +
    'approves approval opened lead leads tune tuned configured custom customised ' +
    'customized help confirm confirms confirmation consent asks asked told unlock unlocks ' +
    'unlocked'
  ).split(' '),
)

const isBreak = (word: Word | undefined): boolean =>
  word === undefined || [',', ';', ':'].includes(word.text)

/** Whether some of the words may be what grants a permission. */
const mayGrant = (words: readonly Word[], policy: Policy): boolean =>
  words.some((word, at) => granting.has(word.text) || endsInName(words, at + 1, policy))

/**
 * A sentence without its conditions. Undefined where it holds only sometimes, or where the
 * condition may be what grants it.
 */
export function withoutConditions(
  words: readonly Word[],
  policy: Policy,
): Unconditional | undefined {
  if (words.some(({ text }) => hedges.has(text)) || opensWithGrant(words, policy)) return undefined
  const always = words.filter(({ text }) => !oftens.has(text))
  let rest = asRoles(always, policy)
  let isNarrowed = always.length < words.length
  for (;;) {
    const at = rest.findIndex(
      ({ text }, index) =>
        openers.has(text) && !isException(rest, index) && !isBreak(rest[index + 1]),
    )
    if (at < 0) break
    const length = rest.slice(at + 1).findIndex(isBreak)
    const end = length < 0 ? rest.length : at + 1 + length
    if (mayGrant(rest.slice(at + 1, end), policy) || (at === 0 && length < 0)) return undefined
    // "When …, Managers can": the comma goes too.
    const behind = rest[end]?.text === ',' && (at === 0 || isBreak(rest[at - 1])) ? end + 1 : end
    // "Managers can, whenever they need to, remove": neither comma parts anything then.
    const isParenthesis = behind > end && /^(?:can|may|could)$/.test(rest[at - 2]?.text ?? '')
    rest = [...rest.slice(0, isParenthesis ? at - 1 : at), ...rest.slice(behind)]
    isNarrowed = true
  }
  const plain = withoutModifiers(rest, policy)
  return plain && { words: plain.words, isNarrowed: isNarrowed || plain.isNarrowed }
}

/** "With the wider preset, Call Agents can". "With the role Manager, you can" tells who. */
function opensWithGrant(words: readonly Word[], policy: Policy): boolean {
  const comma = words.findIndex(({ text }) => text === ',')
  const opening = words.slice(1, comma)
  return (
    comma > 0 &&
    ['with', 'in', 'under', 'on', 'by', 'through', 'thanks'].includes(words[0]?.text ?? '') &&
    opening.some(({ text }) => granting.has(text)) &&
    !opening.some((_, at) => endsInName(opening, at + 1, policy))
  )
}

/** "Nobody except the Owner" names who may. */
const isException = (words: readonly Word[], at: number): boolean =>
  words[at]?.text === 'except' &&
  [
    'nobody',
    'noone',
    'one',
    'everyone',
    'everybody',
    'anyone',
    'anybody',
    'roles',
    'role',
  ].includes(words[at - 1]?.text ?? '')

const becoming = new Set(
  'are is become becomes been were be made a an the have has work as sign signed in'.split(' '),
)

/** "Once you have been made a Manager, you can": "as a Manager, you can". */
function asRoles(words: readonly Word[], policy: Policy): readonly Word[] {
  const [first, you] = words
  const comma = words.findIndex(({ text }) => text === ',')
  if (!first || !/^(?:if|when|once|while)$/.test(first.text) || you?.text !== 'you') return words
  const clause = words.slice(2, comma)
  const role = clause.filter((_, at) => isInName(clause, at, policy))
  const next = words[comma + 1]?.text ?? ''
  const isSaidToThem = next === 'you' || (!others.has(next) && !isInName(words, comma + 1, policy))
  return comma > 0 &&
    isSaidToThem &&
    role.length > 0 &&
    endsInName(clause, clause.length, policy) &&
    clause.every((word) => becoming.has(word.text) || role.includes(word))
    ? [{ ...first, text: 'as', stem: 'as' }, ...role, ...words.slice(comma)]
    : words
}

/** What begins a clause about somebody else. */
const others = new Set(
  (
    'a an the your any every each all no nobody noone only it they he she this that these there ' +
    'another someone somebody everyone everybody anyone users people'
  ).split(' '),
)

const prepositions = new Set('with in of from on at within inside who whose working'.split(' '))
const modals = new Set(
  "can may cannot can't could couldn't is are isn't aren't has have gets get will won't".split(' '),
)
const everyones = new Set(['anyone', 'anybody', 'everyone', 'everybody', 'nobody', 'noone'])
/** What says only where: in all accounts alike. */
const wholes = new Set('the your our this an a account company organisation team'.split(' '))

/**
 * "A Manager of the sales team can": "a Manager can". Undefined where the words behind the subject
 * may be what grants it.
 */
function withoutModifiers(words: readonly Word[], policy: Policy): Unconditional | undefined {
  for (let at = 0; at < words.length; at++) {
    const isEveryone = everyones.has(words[at]?.text ?? '')
    if (!isEveryone && !endsInName(words, at + 1, policy)) continue
    if (!prepositions.has(words[at + 1]?.text ?? '')) continue
    const length = words.slice(at + 2).findIndex(({ text }) => modals.has(text))
    const modifier = words.slice(at + 2, at + 2 + length)
    if (length < 1 || length > 9 || modifier.some(isBreak)) continue
    const isOfAccount = modifier.every(({ text }) => wholes.has(text))
    const hasAccess =
      isEveryone &&
      modifier.some(({ text }, index) => text === 'access' && modifier[index - 1]?.text !== 'panel')
    if (!isOfAccount && (hasAccess || mayGrant(modifier, policy))) return undefined
    return {
      words: [...words.slice(0, at + 1), ...words.slice(at + 2 + length)],
      isNarrowed: !isOfAccount,
    }
  }
  return { words, isNarrowed: false }
}

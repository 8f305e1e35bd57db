// Sentences that only make sense behind another: "Who can remove a user? Managers can.", "Only the
// Owner can do that." They are put in full; what they state is read elsewhere.
import type { Policy } from '@/lib/policy/policy'
import { namedAt } from '../phrases'
import { isInName } from '../role-names'
import { subjectAfter } from '../subject'
import { wordsIn } from '../words'

const pattern = (...parts: readonly string[]): RegExp => new RegExp(`^${parts.join('')}$`, 'i')

const byDefault = '(?:by default,? )?'
const whoCan = pattern(
  '(?:so |and |but )?who (?:can|may|could|',
  '(?:is|are) (?:allowed|able|permitted|entitled) to|',
  String.raw`has the (?:right|permission) to|gets to) (.+)\?`,
)
const saysYes = pattern(String.raw`(yes|no)\b[,;:.!]*\s*(.*)`)
const listing = pattern(
  byDefault,
  String.raw`(?:these|the following)(?: roles| people| users)? (can|may)\b([^:]*): (.+?)\.?`,
)
const shortForm = pattern(
  byDefault,
  "(.+?)(?: (can|may|cannot|can't|do|does))?(?: do)?",
  '(?: that| it| this| so| both| all of (?:this|it|that))?',
  '(?: (?:too|alone|by default))?[.!]*',
)
const mustBe = pattern(
  byDefault,
  '(your role must be|you must be|you need the role|you need to be) ',
  String.raw`(.+?)\.?`,
)
const sides = new Set(
  'a an the your our any every each all both only just and or , nor no but nobody one except not'
    .split(' ')
    .concat('then default by role user'),
)

/**
 * A sentence with what it leaves to the one above it: who may, when that asks, and what, when that
 * names one thing. The sentence itself where it stands alone.
 */
export function inFull(sentence: string, above: string | undefined, policy: Policy): string {
  const text = sentence.trim().replace(/ \([^()]*\)/g, '')
  const [, can, what = '', list] = listing.exec(text) ?? []
  const topics = above === undefined ? [] : topicsOf(above, policy)
  const topic = topics.length === 1 ? topics[0] : undefined
  if (can && list)
    return what.trim() === '' && topic ? `${list} can ${topic}` : `${list} can${what}`
  if (text.endsWith('?')) return text
  // "Removing a user: Managers can do it".
  const [, before = '', behind = ''] = /^([^:]+): (.+)$/.exec(text) ?? []
  const [named, ...others] = doingIt.test(behind) ? topicsOf(before, policy) : []
  if (named !== undefined && others.length === 0) return behind.replace(doingIt, named)
  if (above === undefined) return text
  const [, asked] = whoCan.exec(above.trim()) ?? []
  const [, yes, rest = ''] = saysYes.exec(text) ?? []
  if (yes) return answered(above, { yes: yes.toLowerCase() === 'yes', rest }, policy) ?? text
  const object = asked ?? topic
  if (object === undefined) return text
  const [, must, role] = mustBe.exec(text) ?? []
  if (must && role && isOfRoles(role, policy)) return `To ${object}, ${must} ${role}.`
  const [, who = '', verb = ''] = shortForm.exec(text) ?? []
  const isWhole = verb === '' && asked === undefined
  if (isWhole || !isOfRoles(who, policy)) return text.replace(doingIt, object)
  return `${who} ${/^(?:cannot|can't)$/i.test(verb) ? 'cannot' : 'can'} ${object}.`
}

/** "Ask an Administrator to do it for you". */
const doingIt =
  /\b(?:(?<=\bto )do (?:it|that|this|so)|(?<=\b(?:to|can|may) )do (?:it|that|this))\b/i

/** "Can a Manager remove a user? No." */
function answered(
  question: string,
  { yes, rest }: { readonly yes: boolean; readonly rest: string },
  policy: Policy,
): string | undefined {
  const text = question.trim()
  const words = wordsIn(text)
  const verb = words[0]?.text ?? ''
  if (!text.endsWith('?') || !/^(?:can|may|could|is|are)$/.test(verb)) return undefined
  const who = subjectAfter(words, 1, policy)
  const [first, last, next] = [words[1], words[(who?.end ?? 0) - 1], words[who?.end ?? 0]]
  if (who?.subject.kind !== 'roles' || !first || !last || !next) return undefined
  // "No, unless …" takes the refusal back.
  if (!yes && /\b(?:if|unless|except|without|until|only)\b/i.test(rest)) return undefined
  const able = /^(?:is|are)$/.test(verb) ? `${verb}${yes ? '' : ' not'}` : yes ? 'can' : 'cannot'
  const act = text.slice(next.start, -1)
  return `${text.slice(first.start, last.end)} ${able} ${act}${yes && rest ? ` ${rest}` : '.'}`
}

/** Whether words are names of roles and what joins them, one name at least. */
function isOfRoles(text: string, policy: Policy): boolean {
  const words = wordsIn(text)
  return (
    words.some((_, at) => isInName(words, at, policy)) &&
    words.every((word, at) => sides.has(word.text) || isInName(words, at, policy))
  )
}

/** The words for each thing that a sentence names, as they stand in it. */
function topicsOf(text: string, policy: Policy): readonly string[] {
  const words = wordsIn(text)
  const found = new Map<string, string>()
  for (const [at, from] of words.entries()) {
    const named = namedAt(words, at, policy)
    const to = named && words[named.end - 1]
    if (named && to && !found.has(named.permission))
      found.set(named.permission, text.slice(from.start, to.end))
  }
  return [...found.values()]
}

// Sentences that only make sense behind another: "Who can remove a user? Managers can.", "Only the
// Owner can do that." They are put in full; what they state is read elsewhere.
import type { Policy } from '@/lib/policy/policy'
import { namedAt } from '../phrases'
import { isInName } from '../role-names'
import { subjectAfter } from '../subject'
import { wordsIn, type Word } from '../words'

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
 * A sentence with what it leaves to the one before it: who may, when that asks, and what, when
 * that names one thing. The sentence itself where it stands alone.
 */
export function inFull(sentence: string, before: string | undefined, policy: Policy): string {
  const text = sentence.trim()
  const [, can, what = '', list] = listing.exec(text) ?? []
  const topic = before === undefined ? undefined : topicOf(before, policy)
  if (can && list)
    return what.trim() === '' && topic ? `${list} can ${topic}` : `${list} can${what}`
  if (before === undefined || text.endsWith('?')) return sentence
  const [, asked] = whoCan.exec(before.trim()) ?? []
  const [, yes, rest = ''] = saysYes.exec(text) ?? []
  if (yes) return answered(before, { yes: yes.toLowerCase() === 'yes', rest }, policy) ?? sentence
  const object = asked ?? topic
  if (object === undefined) return sentence
  const [, must, role] = mustBe.exec(text) ?? []
  if (must && role && isOfRoles(role, policy)) return `To ${object}, ${must} ${role}.`
  const [, who = '', verb = ''] = shortForm.exec(text) ?? []
  const isWhole = verb === '' && asked === undefined
  if (isWhole || !isOfRoles(who, policy)) return sentence
  return `${who} ${/^(?:cannot|can't)$/i.test(verb) ? 'cannot' : 'can'} ${object}.`
}

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

/** The words for the one thing that a sentence names, as they stand in it. */
function topicOf(text: string, policy: Policy): string | undefined {
  const words = wordsIn(text)
  const found: { readonly permission: string; readonly from: Word; readonly to: Word }[] = []
  for (const [at, from] of words.entries()) {
    const named = namedAt(words, at, policy)
    const to = named && words[named.end - 1]
    if (named && to) found.push({ permission: named.permission, from, to })
  }
  const [first] = found
  return first && found.every(({ permission }) => permission === first.permission)
    ? text.slice(first.from.start, first.to.end)
    : undefined
}

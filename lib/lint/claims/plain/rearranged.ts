// What stands around a statement, cut out or brought to where it is read: "note that", "at any
// time", "apart from Call Agents, everyone", "and so can Managers".
import { said, type Word } from '../words'
import { manners } from './turns'

/** The words of a sentence without what only opens or colours it. */
export const rearranged = (words: readonly Word[]): readonly Word[] =>
  refusedObject(withoutManner(soCan(nobodyElse(apartFrom(withoutOpening(words))))))

const everybody = /^(?:nobody|noone|everyone|everybody|anyone|anybody)$/

const granting = /^(?:can|may|could)$/
const startsWith = (words: readonly Word[], at: number, texts: readonly string[]): boolean =>
  texts.every((text, index) => words[at + index]?.text === text)

/** "Managers can at any time remove", "can, of course, remove": a grant without its manner. */
function withoutManner(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(({ text }) => granting.test(text))
  if (at < 0) return words
  const from = words[at + 1]?.text === ',' ? at + 2 : at + 1
  const manner = manners.find((texts) => startsWith(words, from, texts))
  if (!manner) return words
  const end = from + manner.length
  const behind = from === at + 2 && words[end]?.text === ',' ? end + 1 : end
  return withoutManner([...words.slice(0, at + 1), ...words.slice(behind)])
}

const openings = [
  'yes ,',
  'note that',
  'please note that',
  'please note :',
  'note :',
  'remember that',
  'remember :',
  'keep in mind that',
  'please keep in mind that',
  'as you know ,',
  'in addition ,',
  'of course ,',
  'of course',
  'also ,',
  'besides ,',
  'moreover ,',
  'at any time ,',
  'in short ,',
  'in fact ,',
  'in other words ,',
  'from now on ,',
].map((text) => text.split(' '))

/**
 * Without what only opens a sentence: "Note that Managers …", "Like Administrators, Managers …".
 */
function withoutOpening(words: readonly Word[]): readonly Word[] {
  const opening = openings.find((texts) => startsWith(words, 0, texts))
  if (opening) return withoutOpening(words.slice(opening.length))
  const like = words[0]?.text === 'just' ? 1 : 0
  const comma = words.findIndex(({ text }) => text === ',')
  return words[like]?.text === 'like' && comma > 0 && comma < 6 ? words.slice(comma + 1) : words
}

/** "Apart from Call Agents, everyone can": "everyone but Call Agents can". */
function apartFrom(words: readonly Word[]): readonly Word[] {
  const length = excepting.find((texts) => startsWith(words, 0, texts))?.length ?? 0
  const comma = words.findIndex(
    ({ text }, at) => text === ',' && everybody.test(words[at + 1]?.text ?? ''),
  )
  const [first, all] = [words[0], words[comma + 1]]
  return length > 0 && comma > length && first && all
    ? [all, said(first, 'but'), ...words.slice(length, comma), ...words.slice(comma + 2)]
    : words
}

const excepting = [
  'apart from',
  'except for',
  'with the exception of',
  'other than',
  'aside from',
  'save for',
  'besides',
  'except',
].map((text) => text.split(' '))

/** "… by the Owner and nobody else": "… by the Owner alone". */
function nobodyElse(words: readonly Word[]): readonly Word[] {
  const by = words.findLastIndex(({ text }) => text === 'by')
  const and = words.findIndex(({ text }, at) => at > by && text === 'and')
  const first = words[and]
  const tail = words
    .slice(and + 1)
    .map(({ text }) => text)
    .join(' ')
  if (by < 0 || !first || !/^(?:nobody|noone|no one) else$/.test(tail)) return words
  const end = words[and - 1]?.text === ',' ? and - 1 : and
  return [...words.slice(0, end), said(first, 'alone')]
}

/** "Administrators can remove a user, and so can Managers": both can. */
function soCan(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(
    ({ text }, index) =>
      /^(?:so|as)$/.test(text) && /^(?:can|may|do)$/.test(words[index + 1]?.text ?? ''),
  )
  const can = words[at + 1]
  if (at < 3 || !can || at + 2 >= words.length || words.length - at > 8) return words
  let end = at
  while (/^(?:and|[,;])$/.test(words[end - 1]?.text ?? '')) end -= 1
  return [...words.slice(at + 2), said(can, 'and'), ...words.slice(0, end)]
}

const counting = new Set('longer more less matter fewer further one other'.split(' '))

/** "Managers can export no contacts": "Managers cannot export contacts". */
function refusedObject(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(
    ({ text }, index) =>
      granting.test(text) &&
      words[index + 2]?.text === 'no' &&
      !counting.has(words[index + 3]?.text ?? 'one'),
  )
  const [can, verb] = [words[at], words[at + 1]]
  return can && verb
    ? [...words.slice(0, at), said(can, 'cannot'), verb, ...words.slice(at + 3)]
    : words
}

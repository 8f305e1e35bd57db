// The words of a sentence with turns of phrase put plainly: "Managers as well as Call Agents" as
// "Managers and Call Agents". What a sentence states is read elsewhere.
import { stemOf, type Word } from '../words'

/**
 * A run of words, with choices parted by a bar, and what is said instead; `$0` is the first word
 * as it stood. In this order, since one may make way for another.
 */
const turns: readonly (readonly [pattern: string, plain: string])[] = [
  // What holds by default is what the policy is asked for.
  ['by default ,', ''],
  ['by default', ''],
  ['out of the box ,', ''],
  ['out of the box', ''],
  ['as delivered ,', ''],
  ['without any change|changes ,', ''],
  ['a|some colleague|person|user with|in the role', ''],
  ['someone|somebody|anyone|people|colleagues|users with|in the role', ''],
  // Several who may.
  [', just|much like', 'and'],
  ['as well as', 'and'],
  ['together|along with', 'and'],
  ['in addition to', 'and'],
  ['not only', ''],
  ['but also', 'and'],
  ['as well', ''],
  ['too ,', ''],
  ['too', ''],
  ['alike', ''],
  ['each|all|every of the four|4 roles', 'every role'],
  ['each|all of the roles', 'every role'],
  ['all four|4 roles', 'every role'],
  ['every|each pro user', 'every user'],
  ['has|have what it takes to', 'can'],
  ['in order to', 'to'],
  ['get|gets rid of', 'delete'],
  ['so as to', 'to'],
  ['each|all of the other roles', 'every role'],
  ['each|all of these|them', 'these'],
  // Nobody else.
  ['no role|user|person but|except', 'nobody but'],
  ['no role|user|person other than', 'nobody but'],
  ['noone|nobody|one below', 'nobody below'],
  ['nobody|noone|one other than', '$0 but'],
  ['nobody|noone|one apart from', '$0 but'],
  ['exclusively|solely', 'only'],
  // Whoever knows how is told of in what follows.
  ['know|knows how to , and', ''],
  ['to ,', 'to'],
]
const compiled = turns.map(([pattern, plain]) => ({
  pattern: pattern.split(' ').map((choices) => choices.split('|')),
  plain: plain === '' ? [] : plain.split(' '),
}))

const participle = /(?:ed|en|paid|sent|made|set|bought|run)$/

/** The words of a sentence, plainly. Each keeps the place of the words that it stands for. */
export function plainWords(words: readonly Word[]): Word[] {
  let plain = withoutAsides(words)
  for (const turn of compiled) plain = replaced(plain, turn)
  return withPassives(withRole(whichOneCan(theOnlyOne(somethingToDo(exceptedFirst(plain))))))
}

const said = (word: Word, text: string): Word => ({ ...word, text, stem: stemOf(text) })

function replaced(
  words: readonly Word[],
  { pattern, plain }: (typeof compiled)[number],
): readonly Word[] {
  const firsts = pattern[0] ?? []
  if (!words.some(({ text }) => firsts.includes(text))) return words
  const out: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    if (!pattern.every((choices, index) => choices.includes(words[at + index]?.text ?? ''))) {
      out.push(word)
      continue
    }
    out.push(...plain.map((text) => (text === '$0' ? word : said(word, text))))
    at += pattern.length - 1
  }
  return out
}

/**
 * Without "…, unlike Managers, …", and without what is said not to be true: "it isn't true that
 * Managers …, but".
 */
function withoutAsides(words: readonly Word[]): readonly Word[] {
  const unlike = words.findIndex(({ text }, at) => text === 'unlike' && words[at - 1]?.text === ',')
  if (unlike > 0) {
    const end = words.findIndex(({ text }, at) => at > unlike && text === ',')
    return end < 0 ? [] : [...words.slice(0, unlike - 1), ...words.slice(end + 1)]
  }
  const text = words.map((word) => word.text).join(' ')
  if (/\b(?:isn't|not|never|hardly|false) (?:true |the case |so )?that\b/.test(text)) {
    const end = words.findIndex(({ text: one }) => one === 'but')
    return end < 0 ? [] : words.slice(end + 1)
  }
  return words
}

/** "… templates, which Managers can delete": "Managers can delete templates". */
function whichOneCan(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(
    ({ text }, index) => text === ',' && words[index + 1]?.text === 'which',
  )
  const can = words.findIndex(({ text }, index) => index > at && /^(?:can|may|cannot)$/.test(text))
  return at > 0 && can > at + 2 && words.length === can + 2
    ? [...words.slice(at + 2), ...words.slice(Math.max(0, at - 2), at)]
    : words
}

/**
 * "You can move anyone's chat with the role Owner": "as Owner you can move anyone's chat"; of what
 * can be done, "by" tells who does it.
 */
function withRole(words: readonly Word[]): readonly Word[] {
  const at = words.findIndex(
    ({ text }, index) =>
      index > 2 && text === 'with' && words[index + 1]?.text === 'the' && isRole(words[index + 2]),
  )
  const first = words[at]
  if (!first || !words.slice(0, at).some(({ text }) => text === 'can')) return words
  const isDone = words.slice(0, at).some(({ text }) => text === 'be')
  const end = words.findIndex(({ text }, index) => index > at && /^(?:;|:|after)$/.test(text))
  const roles = words.slice(at + 3, end < 0 ? words.length : end)
  if (isDone) return [...words.slice(0, at), said(first, 'by'), ...roles]
  return words[0]?.text === 'you' && words[1]?.text === 'can'
    ? [...roles, ...words.slice(1, at)]
    : words
}

const isRole = (word: Word | undefined): boolean => /^roles?$/.test(word?.text ?? '')

const everybody = new Set(['nobody', 'noone', 'everyone', 'everybody', 'anyone', 'anybody'])

/** "Nobody can remove a user except the Owner": "nobody except the Owner can remove a user". */
function exceptedFirst(words: readonly Word[]): readonly Word[] {
  const first = words[0]?.text === 'no' && words[1]?.text === 'one' ? 2 : 1
  const at = words.findIndex(({ text }, index) => index > first && /^(?:except|but)$/.test(text))
  const isEverybody = everybody.has(words[0]?.text ?? '') || first === 2
  if (!isEverybody || at < first + 2 || words.length - at > 7) return words
  const end = words[at - 1]?.text === ',' ? at - 1 : at
  const tail = words.slice(at)
  return tail.some(({ text }) => /^(?:can|may|cannot|can't|is|are)$/.test(text))
    ? words
    : [...words.slice(0, first), ...tail, ...words.slice(first, end)]
}

/** "Removing a user is something only the Owner can do": "only the Owner can removing a user". */
function somethingToDo(words: readonly Word[]): readonly Word[] {
  const is = words.findIndex(
    ({ text }, at) => text === 'is' && ['something', 'what'].includes(words[at + 1]?.text ?? ''),
  )
  if (is < 1 || words.at(-1)?.text !== 'do') return words
  const from = is + (words[is + 2]?.text === 'that' ? 3 : 2)
  return [...words.slice(from, -1), ...words.slice(0, is)]
}

/** "The only role that can remove a user is the Manager": "only the Manager can remove a user". */
function theOnlyOne(words: readonly Word[]): readonly Word[] {
  const [the, only, role, that] = words
  const is = words.findLastIndex(({ text }) => text === 'is' || text === 'are')
  return the?.text === 'the' &&
    only?.text === 'only' &&
    /^(?:roles?|ones?|person|people|users?)$/.test(role?.text ?? '') &&
    /^(?:that|who|which)$/.test(that?.text ?? '') &&
    is > 4
    ? [only, ...words.slice(is + 1), ...words.slice(4, is)]
    : words
}

/** "Templates are deleted by Managers": "templates can be deleted by Managers". */
const withPassives = (words: readonly Word[]): Word[] =>
  words.flatMap((word, at) => {
    const by = words.findIndex(({ text }, index) => index > at && text === 'by')
    return (word.text === 'is' || word.text === 'are') &&
      (by === at + 2 || by === at + 3) &&
      participle.test(words[at + 1]?.text ?? '')
      ? [said(word, 'can'), said(word, 'be')]
      : [word]
  })

// The words of a sentence with turns of phrase put plainly: "Managers as well as Call Agents" as
// "Managers and Call Agents". What a sentence states is read elsewhere.
import { said, type Word } from '../words'
import { rearranged } from './rearranged'
import { indexRuns, runOf, standsAt } from './runs'
import { turns } from './turns'

const compiled = turns.map(([pattern, plain]) => ({
  run: runOf(pattern),
  plain: plain === '' ? [] : plain.split(' '),
}))
const nextTurn = indexRuns(compiled.map(({ run }) => run))

const participle = /(?:ed|en|paid|sent|made|set|bought|run)$/

/** The words of a sentence, plainly. Each keeps the place of the words that it stands for. */
export function plainWords(words: readonly Word[]): Word[] {
  let plain = withoutAsides(words)
  for (let at = nextTurn(plain, 0); at !== undefined; at = nextTurn(plain, at + 1)) {
    const turn = compiled[at]
    if (turn) plain = replaced(plain, turn)
  }
  return withPassives(
    withRole(whichOneCan(theOnlyOne(somethingToDo(exceptedFirst(rearranged(plain)))))),
  )
}

function replaced(
  words: readonly Word[],
  { run, plain }: (typeof compiled)[number],
): readonly Word[] {
  const out: Word[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at]
    if (!word) break
    if (!standsAt(run, words, at)) {
      out.push(word)
      continue
    }
    out.push(...plain.map((text) => (text === '$0' ? word : said(word, text))))
    at += run.length - 1
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

/**
 * "Templates are deleted by Managers", "have to be deleted by", "are only deleted by": "templates
 * can be deleted by Managers".
 */
function withPassives(words: readonly Word[]): Word[] {
  const by = words.findLastIndex(({ text }) => text === 'by')
  const done = participle.test(words[by - 1]?.text ?? '') ? by - 1 : by - 2
  if (by < 2 || !participle.test(words[done]?.text ?? '')) return [...words]
  const found = beingDone.find((texts) =>
    texts.every((choices, index) =>
      choices.includes(words[done - texts.length + index]?.text ?? ''),
    ),
  )
  const from = done - (found?.length ?? 0)
  const first = words[from]
  if (!found || !first) return [...words]
  const told = words.slice(from, done).map(({ text }) => text)
  const can = told.some((text) => /^(?:not|never|isn't|aren't)$/.test(text)) ? 'cannot' : 'can'
  const only = told.filter((text) => /^(?:only|also)$/.test(text))
  return [
    ...words.slice(0, from),
    ...[can, ...only, 'be'].map((text) => said(first, text)),
    ...words.slice(done),
  ]
}

/** What says that something is done to a thing, up to the participle; the longest first. */
const beingDone: readonly (readonly (readonly string[])[])[] = [
  'have|has|need|needs to be',
  'is|are not|never|only|also',
  'is|are usually|normally|often|typically|generally|mostly|commonly|regularly',
  'must|should|will|shall be',
  'get|gets',
  "isn't|aren't",
  'is|are',
].map((pattern) => pattern.split(' ').map((choices) => choices.split('|')))

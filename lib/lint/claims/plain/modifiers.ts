// Words that narrow what is done or tell how: "easily", "old", "own". Whoever may do some of it may
// not be refused all of it, so a grant is read without them; a refusal of some of it is left alone.
import { stemOf, type Word } from '../words'

const noAdverbs = new Set([
  'only',
  'reply',
  'apply',
  'supply',
  'family',
  'early',
  'daily',
  'weekly',
])
const adjectives = new Set(
  (
    'old older very entire whole full complete existing unused single specific such many ' +
    'several selected connected blocked past previous any other certain even again ' +
    "colleague's colleagues someone's somebody's team's company's also still now instantly " +
    'different whichever whatever'
  ).split(' '),
)
/** Whether a word tells how something is done. */
export const isAdverb = (word: Word | undefined): boolean =>
  word !== undefined && word.text.endsWith('ly') && !noAdverbs.has(word.text)

/** A predicate as it stands, without its adverbs, and without its adjectives too. */
export function readings(predicate: readonly Word[]): readonly (readonly Word[])[] {
  const plain = predicate.filter((word) => !isAdverb(word))
  const bare = plain.filter(
    ({ text }, at) => !adjectives.has(text) && !(text === 'own' && isOfRole(plain, at + 1)),
  )
  return [predicate, plain, bare]
}

/** "Your own custom roles" are roles; "their own profile" is not a user's. */
const isOfRole = (words: readonly Word[], from: number): boolean =>
  words.slice(from, from + 3).some(({ stem }) => stem === stemOf('role'))

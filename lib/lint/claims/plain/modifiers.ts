// Words that narrow what is done or tell how: "easily", "old", "own". Whoever may do some of it may
// not be refused all of it, so a grant is read without them; a refusal of some of it is left alone.
import type { Word } from '../words'

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
    'old older own very entire whole full complete existing unused single specific such many ' +
    'several selected connected blocked past previous any other certain even again ' +
    "colleague's colleagues someone's somebody's team's company's also still now instantly " +
    'different whichever whatever'
  ).split(' '),
)
const isAdverb = ({ text }: Word): boolean => text.endsWith('ly') && !noAdverbs.has(text)

/** A predicate as it stands, without its adverbs, and without its adjectives too. */
export function readings(predicate: readonly Word[]): readonly (readonly Word[])[] {
  const plain = predicate.filter((word) => !isAdverb(word))
  return [predicate, plain, plain.filter(({ text }) => !adjectives.has(text))]
}

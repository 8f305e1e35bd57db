// The words of a dictionary that a misspelt one may have been meant for: those that nspell's own
// `suggest` gives, in its order, without its making every word that is two edits away.
import { casesOf, casing, editsAt, likelyEdits } from './edits'
import { editedWordsOf, type EditedWords } from './edited-words'
import { converted, formOf, isSuggestible, type Lexicon } from './lexicon'

/** A likely mistake counts as much as so many others. */
const LIKELY = 10

/** What a text is: a word to suggest, one that is not to be, or no word. */
type Kind = 'suggested' | 'kept' | 'none'

/** Texts looked up so far, and how often each word was come by. */
interface Search {
  readonly kinds: Map<string, Kind>
  readonly weights: Map<string, number>
}

/** A function that gives the words near another, the likeliest first; none of a right one. */
export function createNearWords(lexicon: Lexicon): (word: string) => readonly string[] {
  const { flags, conversion, replacementTable } = lexicon
  const mistakes = { replacements: replacementTable, keys: flags.KEY }
  let edited: EditedWords | undefined
  const kindOf = (text: string): Kind => {
    const form = formOf(lexicon, text)
    return form === undefined ? 'none' : isSuggestible(lexicon, form) ? 'suggested' : 'kept'
  }
  /** Looks a text up; returns whether to go on from it: once, or always from what is no word. */
  const look = ({ kinds, weights }: Search, text: string, first = 0): boolean => {
    const before = kinds.get(text)
    const kind = before ?? kindOf(text)
    if (before === undefined) kinds.set(text, kind)
    if (kind === 'suggested') weights.set(text, (weights.get(text) ?? first) + 1)
    return before === undefined || before === 'none'
  }
  return (written) => {
    const word = converted(written.trim(), conversion.in)
    if (word === '' || formOf(lexicon, word) !== undefined) return []
    const search: Search = { kinds: new Map(), weights: new Map() }
    const near = [
      ...likelyEdits(word, mistakes).filter((edit) => look(search, edit, LIKELY)),
      ...casesOf(word)
        .flatMap((one) => everyPlace(one).flatMap((at) => editsAt(one, at, flags.TRY)))
        .filter((edit) => look(search, edit)),
    ]
    // Farther ones are looked for some at a time, until there is one.
    const most = Math.min(near.length, Math.max(15 - word.length, 3) ** 3)
    const size = Math.max((10 - word.length) ** 3, 1)
    for (let from = 0; search.weights.size === 0 && from < most; from += size)
      for (const one of near.slice(from, from + size)) {
        edited ??= editedWordsOf(lexicon)
        for (const at of edited(one))
          for (const edit of editsAt(one, at, flags.TRY)) look(search, edit)
      }
    return inOrder(search.weights, word, conversion.out)
  }
}

const everyPlace = (word: string): readonly number[] =>
  Array.from({ length: word.length + 1 }, (_, at) => at)

/** Words by weight, then those written as the word is, then by the alphabet; each once. */
function inOrder(
  weights: ReadonlyMap<string, number>,
  word: string,
  patterns: Lexicon['conversion']['out'],
): readonly string[] {
  const wanted = casing(word)
  const byCasing = (one: string, other: string): number => {
    const [first, second] = [casing(one), casing(other)]
    if (first === second) return 0
    return first === wanted ? -1 : second === wanted ? 1 : 0
  }
  const words = [...weights]
    .sort(
      ([one, often], [other, seldom]) =>
        seldom - often || byCasing(one, other) || one.localeCompare(other),
    )
    .map(([one]) => converted(one, patterns))
  const first = new Map<string, string>()
  for (const one of words) if (!first.has(one.toLowerCase())) first.set(one.toLowerCase(), one)
  return [...first.values()]
}

// The words that are one step away from another: as nspell makes them, in the same order.

/** How a word is written: in small letters, in capitals, with a capital first, or otherwise. */
export type Casing = 'lower' | 'upper' | 'sentence' | undefined

const casingOf = (text: string): 'lower' | 'upper' | undefined =>
  text === text.toLowerCase() ? 'lower' : text === text.toUpperCase() ? 'upper' : undefined

/** How a word is written. */
export function casing(word: string): Casing {
  const [head, rest] = [casingOf(word.charAt(0)), casingOf(word.slice(1))]
  if (word.length < 2 || head === rest) return head
  return head === 'upper' && rest === 'lower' ? 'sentence' : undefined
}

/** Which letters are mixed up: what stands for what, and what lies beside what on a keyboard. */
export interface Mistakes {
  readonly replacements: readonly (readonly [from: string, to: string])[]
  readonly keys: readonly string[]
}

/** The likely mistakes taken back, some more than once: each time counts. */
export const likelyEdits = (word: string, { replacements, keys }: Mistakes): readonly string[] => [
  ...replacements.flatMap(([from, to]) =>
    Array.from({ length: word.split('').filter((_, at) => word.startsWith(from, at)).length }, () =>
      word.replace(from, to),
    ),
  ),
  ...[...Array(word.length).keys()].flatMap((at) =>
    beside(word.charAt(at), keys).map((key) => word.slice(0, at) + key + word.slice(at + 1)),
  ),
  ...withDoubles(word),
]

/** The keys beside a letter, each once, as large as it. */
function beside(letter: string, keys: readonly string[]): readonly string[] {
  const small = letter.toLowerCase()
  const near = new Set(
    keys.flatMap((group) => {
      const at = group.indexOf(small)
      return at < 0 ? [] : [...group].filter((_, other) => other !== at)
    }),
  )
  return [...near].map((key) => (small === letter ? key : key.toUpperCase()))
}

/** With letters doubled, or one of a double left out, in up to three places. */
function withDoubles(word: string): readonly string[] {
  const made = ['']
  let most = 1
  for (let at = 0; at < word.length; at++) {
    const letter = word.charAt(at)
    const instead = letter === word.charAt(at + 1) ? '' : letter + letter
    for (const [index, begun] of [...made.entries()]) {
      if (index <= most) made.push(begun + instead)
      made[index] = begun + letter
    }
    if (at < 2) most = made.length
  }
  return made
}

/** A word as it is, with a capital first where it may be a name, and in capitals. */
export function casesOf(word: string): readonly string[] {
  const [lower, upper] = [word.toLowerCase(), word.toUpperCase()]
  const mayBeName = word === lower || casing(word) === undefined
  return [
    word,
    ...(mayBeName ? [word.charAt(0).toUpperCase() + lower.slice(1)] : []),
    ...(word === upper ? [] : [upper]),
  ]
}

const isUpper = (letter: string): boolean => letter.toLowerCase() !== letter

function switchCase(text: string): string {
  const first = text.charAt(0)
  return (isUpper(first) ? first.toLowerCase() : first.toUpperCase()) + text.slice(1)
}

/** What one edit at a place of a word gives: a letter out, two turned round, one put in. */
export function editsAt(word: string, at: number, letters: readonly string[]): readonly string[] {
  const [before, after, next] = [word.slice(0, at), word.slice(at), word.slice(at + 1)]
  const [letter, second, rest] = [word.charAt(at), word.charAt(at + 1), word.slice(at + 2)]
  const isCapital = isUpper(letter || word.slice(-1))
  const isTurned = next !== '' && isCapital !== isUpper(second)
  const isSentence = casing(word) === 'sentence'
  return [
    ...(isTurned
      ? [before + switchCase(next), before + switchCase(second) + switchCase(letter) + rest]
      : []),
    before + next,
    ...(next === '' ? [] : [before + second + letter + rest]),
    ...letters.flatMap((small) => {
      const large = small.toUpperCase()
      const put = !isCapital || small === large ? [small] : isSentence ? [large] : [small, large]
      return put.flatMap((one) => [before + one + after, before + one + next])
    }),
  ]
}

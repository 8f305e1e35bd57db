// What a dictionary of nspell holds, of which its types say nothing.
import type nspell from 'nspell'

/** A dictionary as nspell keeps it. */
export interface Lexicon {
  /** Every form of every word, with its flags. */
  readonly data: Readonly<Record<string, readonly string[]>>
  readonly flags: Flags
  /** Patterns, each with what it becomes: before a word is looked up, and after it is found. */
  readonly conversion: Readonly<Record<'in' | 'out', readonly (readonly [RegExp, string])[]>>
  readonly replacementTable: readonly (readonly [from: string, to: string])[]
  readonly compoundRules: readonly RegExp[]
}

interface Flags {
  /** Letters that are tried, the likeliest first, and groups of keys that lie together. */
  readonly TRY: readonly string[]
  readonly KEY: readonly string[]
  readonly COMPOUNDMIN: number
  readonly NOSUGGEST?: string
  readonly ONLYINCOMPOUND?: string
  readonly FORBIDDENWORD?: string
  readonly KEEPCASE?: string | false
}

/** Whether a dictionary holds that: another version of nspell may name it otherwise. */
export const isLexicon = (dictionary: object): dictionary is ReturnType<typeof nspell> & Lexicon =>
  ['data', 'flags', 'conversion', 'replacementTable', 'compoundRules'].every(
    (name) => name in dictionary,
  )

/** A word with patterns replaced. */
export const converted = (word: string, patterns: Lexicon['conversion']['in']): string =>
  patterns.reduce((text, [pattern, to]) => text.replace(pattern, to), word)

function hasFlag(
  { data, flags }: Lexicon,
  name: 'NOSUGGEST' | 'ONLYINCOMPOUND' | 'FORBIDDENWORD' | 'KEEPCASE',
  word: string,
): boolean {
  return name in flags && (data[word]?.includes(String(flags[name])) ?? false)
}

/** The form in which a word stands in the lexicon; undefined where it does not. */
export function formOf(lexicon: Lexicon, word: string): string | undefined {
  const { data, flags, conversion, compoundRules } = lexicon
  const isExact = (one: string): boolean =>
    data[one]
      ? !hasFlag(lexicon, 'ONLYINCOMPOUND', one)
      : one.length >= flags.COMPOUNDMIN && compoundRules.some((rule) => rule.test(one))
  const normal = converted(word.trim(), conversion.in)
  if (normal === '') return undefined
  if (isExact(normal)) return hasFlag(lexicon, 'FORBIDDENWORD', normal) ? undefined : normal
  const lower = normal.toLowerCase()
  const isLoud = normal.toUpperCase() === normal
  const others = [
    ...(isLoud ? [normal.charAt(0) + normal.slice(1).toLowerCase()] : []),
    ...(lower === normal ? [] : [lower]),
  ]
  for (const other of others) {
    if (hasFlag(lexicon, 'KEEPCASE', other) || hasFlag(lexicon, 'FORBIDDENWORD', other))
      return undefined
    if (isExact(other)) return other
  }
  return undefined
}

/** Whether a form may be suggested. */
export const isSuggestible = (lexicon: Lexicon, form: string): boolean =>
  !hasFlag(lexicon, 'NOSUGGEST', form)

import { memoize } from '@/lib/core/memoize'
import { wordsOf } from '@/lib/markdown/sections'
import { keep } from '@/lib/lint/kept'
import type { Rule, LintContext } from '@/lib/lint/rule'

/** Words in a row that two texts have in common. */
const length = 8
/**
 * Share of the shorter text's runs of words from which on two texts are the same in other clothes.
 */
const most = 0.35
/** A run that more articles have than this is a phrase of the site ("Ask the Owner to open …"). */
const common = 6

export const nearDuplicates: Rule = {
  id: 'near-duplicates',
  about:
    `Two articles do not say the same: less than ${most * 100} % of the runs of ` +
    `${length} words of one stand in the other.`,
  why: 'What is said twice is mended once: the other copy stays wrong.',
  example: {
    where: 'elsewhere',
    wrong: 'Two articles that both list the steps for adding a user.',
    right: 'One of them lists the steps, the other links to them.',
  },
  check: (draft, context) => {
    const pairs = memoize(found, context, () => pairsOf(context)).get(draft.file) ?? []
    return pairs.map(({ other, share }) => ({
      line: 1,
      column: 1,
      message:
        `${Math.round(share * 100)} % of its text also stands in ${other}; join the ` +
        'two, or let one lead to the other',
    }))
  },
}

interface Pair {
  readonly other: string
  readonly share: number
}

const found = new WeakMap<LintContext, ReadonlyMap<string, readonly Pair[]>>()

/**
 * Through an index of runs, so that the cost grows with the text and not with the pairs. Of a pair
 * the later file is told.
 */
function pairsOf({ drafts, kept }: LintContext): ReadonlyMap<string, readonly Pair[]> {
  const holders = new Map<string, number[]>()
  const runs = drafts.map((draft, index) => {
    const words = keep(kept(draft), 'words', () => (draft.tree ? wordsOf(draft.tree) : ''))
    const all = new Set(runsOf(words))
    for (const run of all)
      holders.set(run, [...(holders.get(run) ?? []), index].slice(0, common + 1))
    return all.size
  })
  const shared = new Map<string, number>()
  for (const indexes of holders.values())
    if (indexes.length <= common)
      for (const [at, one] of indexes.entries())
        for (const other of indexes.slice(at + 1))
          shared.set(`${one} ${other}`, (shared.get(`${one} ${other}`) ?? 0) + 1)
  const pairs = new Map<string, Pair[]>()
  for (const [key, count] of shared) {
    const [one = 0, other = 0] = key.split(' ').map(Number)
    const share = count / Math.max(1, Math.min(runs[one] ?? 0, runs[other] ?? 0))
    const [first, second] = [drafts[one], drafts[other]]
    if (share >= most && first && second)
      pairs.set(second.file, [...(pairs.get(second.file) ?? []), { other: first.file, share }])
  }
  return pairs
}

function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '))
}

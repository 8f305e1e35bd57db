// Runs of words that are looked for in every sentence, and which of them can stand in one at all:
// hundreds are known, and a sentence begins a few.
import type { Word } from '../words'

/** At each place the words of which one stands there. */
export type Run = readonly ReadonlySet<string>[]

/** The run of a pattern: words with choices parted by a bar. */
export const runOf = (pattern: string): Run =>
  pattern.split(' ').map((choices) => new Set(choices.split('|')))

/** Whether a run stands at a word. */
export const standsAt = (run: Run, words: readonly Word[], at: number): boolean =>
  run.every((choices, next) => choices.has(words[at + next]?.text ?? ''))

/** The word at which a run first stands; -1 where it does not. */
export const findRun = (run: Run, words: readonly Word[]): number =>
  words.findIndex((_, at) => standsAt(run, words, at))

/** The first of some runs, from an index on, that a word begins; undefined where none does. */
export type NextRun = (words: readonly Word[], from: number) => number | undefined

/** Finds runs by their first words. */
export function indexRuns(runs: readonly Run[]): NextRun {
  const byFirst = new Map<string, number[]>()
  for (const [index, [firsts = []]] of runs.entries())
    for (const first of firsts) {
      const begun = byFirst.get(first)
      if (begun) begun.push(index)
      else byFirst.set(first, [index])
    }
  return (words, from) => {
    let next: number | undefined
    for (const { text } of words)
      for (const index of byFirst.get(text) ?? []) {
        if (next !== undefined && index >= next) break
        if (index >= from) next = index
      }
    return next
  }
}

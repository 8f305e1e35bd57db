// Inputs and how each fares: what the tests hold and `npm run bench input` prints.

/**
 * `right`: read as it was meant, or told where it cannot be. `told`: could be read, and is told
 * instead. `wrong`: taken for something else, or lost without a word.
 */
export type Result = 'right' | 'told' | 'wrong'

export interface Input {
  readonly kind: string
  /** As it comes in, or what names it. */
  readonly written: string
  readonly judge: () => Result | Promise<Result>
}

/** An input as it fared. */
export interface Judged {
  readonly kind: string
  readonly written: string
  readonly result: Result
}

/** How many of some inputs fared how. */
export type Tally = Readonly<Record<Result | 'tried', number>>

export const tallyOf = (judged: readonly Judged[]): Tally => {
  const count = (result: Result): number => judged.filter((one) => one.result === result).length
  return { tried: judged.length, right: count('right'), told: count('told'), wrong: count('wrong') }
}

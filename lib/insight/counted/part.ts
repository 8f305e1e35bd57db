// What events are added up to: numbers of a name, by part. How they are counted is raw.ts, how they
// are kept keep.ts.

/**
 * What the numbers of each part are, in their order; a visit asks a query once a day.
 * `day` has no name, `cause` and `question` have one within a guided fix.
 */
export const PARTS = {
  day: ['times', 'visits', 'missed', 'opened', 'again', 'requests'],
  query: ['times', 'visits', 'missed', 'opened', 'again', 'requests'],
  page: ['opened'],
  fix: ['started', 'ended', 'found'],
  cause: ['told', 'fixed'],
  question: ['answered', 'unknown', 'last'],
} as const

export type Part = keyof typeof PARTS

/** The numbers of a part, by their names. */
export type Numbers<Name extends Part> = Readonly<Record<(typeof PARTS)[Name][number], number>>

/** As many as the part with most has. */
export type Six = readonly [number, number, number, number, number, number]

/** Numbers of something; the name of a query is the query. */
export interface Count {
  readonly name: string
  readonly detail: string
  readonly numbers: Six
}

/** Six numbers of those that there are. */
export const six = (numbers: readonly number[]): Six => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers
  return [a, b, c, d, e, f]
}

/** The sum of counts by name and detail. */
export function addUp(counts: Iterable<Count>): readonly Count[] {
  const sums = new Map<string, Count>()
  for (const count of counts) {
    const key = `${count.name}\n${count.detail}`
    const sum = sums.get(key)
    const add = (number: number, at: number): number => number + (count.numbers[at] ?? 0)
    sums.set(key, sum ? { ...sum, numbers: six(sum.numbers.map(add)) } : count)
  }
  return [...sums.values()]
}

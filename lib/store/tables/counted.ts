// What events of days and months add up to, as queries see it (lib/insight/counted). It can be made
// anew from the events.

/** The tables, by name. */
export interface CountedTables {
  readonly counted: CountedTable
}

/** Numbers of something in a day or a month. What they are is lib/insight/counted/part.ts. */
export interface CountedTable {
  /** Of what follows, so that each is there once. */
  readonly id: string
  /** 2026-11-30 or 2026-11, of UTC. */
  readonly period: string
  readonly part: string
  readonly name: string
  readonly detail: string
  readonly n0: number
  readonly n1: number
  readonly n2: number
  readonly n3: number
  readonly n4: number
  readonly n5: number
}

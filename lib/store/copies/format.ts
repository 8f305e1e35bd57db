// A backup: lines of JSON, compressed, of either engine and for either engine. First what it is of,
// then a line for each row, then how many there were, so that one that is cut is known as such.
import * as z from 'zod'
import { TABLES } from '@/lib/store/schema'

const FORMAT = 1

const value = z.union([z.string(), z.number(), z.null()])

/** The first line. */
export const header = z.object({
  signpost: z.literal(FORMAT),
  /** ISO 8601. */
  at: z.string(),
  engine: z.enum(['sqlite', 'postgresql']),
  /** What the database had had, in order. */
  migrations: z.array(z.string()),
})

/** A row. */
export const rowLine = z.object({
  table: z.enum(TABLES.map(({ name }) => name)),
  row: z.record(z.string(), value),
})

/** The last line: rows by table. */
export const end = z.object({ end: z.record(z.string(), z.number()) })

export type Header = z.infer<typeof header>
export type Row = z.infer<typeof rowLine>['row']

/** The header of a backup of now. */
export const buildHeader = (given: Omit<Header, 'signpost' | 'at'>): Header => ({
  signpost: FORMAT,
  at: new Date().toISOString(),
  ...given,
})

const NAME = /^signpost-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.jsonl\.gz$/

/** The name of a file of a time; names are in the order of their times. */
export const backupName = (time: Date): string =>
  `signpost-${time.toISOString().replaceAll(/[:.]/g, '-')}.jsonl.gz`

/** Whether a file is called like a backup. */
export const isBackupName = (name: string): boolean => NAME.test(name)

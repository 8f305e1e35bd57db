// How better-auth keeps what it knows in our tables: times in milliseconds, yes and no as 1 and 0,
// of the token of a session its hash. Which names our columns have for it is auth.ts.
import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { createAdapterFactory, type CleanedWhere, type CustomAdapter } from 'better-auth/adapters'
import { sql, type RawBuilder } from 'kysely'
import type { Database } from '@/lib/store/schema'

/** What a call of better-auth works with. */
export interface Surroundings {
  readonly db: Database
  /** Told of a new session, in the transaction that makes it. */
  readonly onSession?: (db: Database, staff: string) => Promise<void>
}

const surroundings = new AsyncLocalStorage<Surroundings>()

/** Runs calls of better-auth with a database. */
export const withSurroundings = <Value>(
  given: Surroundings,
  work: () => Promise<Value>,
): Promise<Value> => surroundings.run(given, work)

function current(): Surroundings {
  const found = surroundings.getStore()
  if (!found) throw new Error('better-auth was called without a database')
  return found
}

const SESSIONS = 'staff_session'
/** Tokens of a provider: nothing here asks it for anything once somebody has signed in. */
const UNKEPT = /^(?:(?:access|refresh)Token(?:ExpiresAt)?|idToken|scope|image|ipAddress)$/
/** Of the header that names a browser so much is kept. */
const LONGEST_BROWSER = 300

/** What is kept of a secret that its owner shows again. */
export const hashOf = (secret: string): string =>
  createHash('sha256').update(secret).digest('base64url')

const kept = (table: string, field: string, value: unknown): unknown => {
  if (table === SESSIONS && field === 'token' && typeof value === 'string') return hashOf(value)
  if (field === 'browser' && typeof value === 'string') return value.slice(0, LONGEST_BROWSER)
  return value instanceof Date ? value.getTime() : value
}

const LIKE: Readonly<Record<string, (value: string) => string>> = {
  contains: (value) => `%${value}%`,
  starts_with: (value) => `${value}%`,
  ends_with: (value) => `%${value}`,
}
const COMPARED: Readonly<Record<string, RawBuilder<unknown>>> = {
  eq: sql`=`,
  ne: sql`<>`,
  lt: sql`<`,
  lte: sql`<=`,
  gt: sql`>`,
  gte: sql`>=`,
}

function conditionOf(table: string, { field, operator, value, mode }: CleanedWhere) {
  const column = mode === 'insensitive' ? sql`lower(${sql.ref(field)})` : sql.ref(field)
  const meant = (each: unknown): unknown => {
    const one = kept(table, field, each)
    return mode === 'insensitive' && typeof one === 'string' ? one.toLowerCase() : one
  }
  if (value === null) return operator === 'ne' ? sql`${column} is not null` : sql`${column} is null`
  if (operator === 'in' || operator === 'not_in') {
    const values = Array.isArray(value) ? value.map(meant) : [meant(value)]
    if (values.length === 0) return operator === 'in' ? sql`1 = 0` : sql`1 = 1`
    const list = sql.join(values)
    return operator === 'in' ? sql`${column} in (${list})` : sql`${column} not in (${list})`
  }
  const like = LIKE[operator]
  if (like) {
    const escaped = String(meant(value)).replaceAll(/[\\%_]/g, '\\$&')
    return sql`${column} like ${like(escaped)} escape '\\'`
  }
  return sql`${column} ${COMPARED[operator] ?? sql`=`} ${meant(value)}`
}

/** As its own adapters have it: all of those joined by AND, and one of those joined by OR. */
function whereOf(table: string, where: readonly CleanedWhere[] = []): RawBuilder<unknown> {
  const all = where.filter(({ connector }) => connector === 'AND')
  const one = where.filter(({ connector }) => connector === 'OR')
  const parts = [
    ...all.map((each) => conditionOf(table, each)),
    ...(one.length > 0
      ? [
          sql`(${sql.join(
            one.map((each) => conditionOf(table, each)),
            sql` or `,
          )})`,
        ]
      : []),
  ]
  return parts.length === 0 ? sql`` : sql`where ${sql.join(parts, sql` and `)}`
}

const entriesOf = (row: unknown): readonly (readonly [string, unknown])[] =>
  typeof row === 'object' && row !== null ? Object.entries(row) : []

const assigned = (table: string, values: unknown) =>
  entriesOf(values).map(
    ([column, value]) => sql`${sql.ref(column)} = ${kept(table, column, value)}`,
  )

/** The token that a query named, put in the place of its hash: a cookie is made of it. */
function withToken<Row>(row: Row | undefined, token: unknown): Row | null {
  if (row === undefined) return null
  return typeof token === 'string' ? { ...row, token } : row
}

const tokenIn = (table: string, where: readonly CleanedWhere[]): unknown =>
  table === SESSIONS ? where.find(({ field }) => field === 'token')?.value : undefined

async function insert<Row>(db: Database, table: string, data: object): Promise<Row> {
  const entries = entriesOf(data)
  const { rows } = await sql<Row>`
    insert into ${sql.table(table)} (${sql.join(entries.map(([column]) => sql.ref(column)))})
    values (${sql.join(entries.map(([column, value]) => kept(table, column, value)))}) returning *
  `.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error(`nothing was written into ${table}`)
  return row
}

type GetFieldName = (of: { readonly model: string; readonly field: string }) => string

const operationsWith = (getFieldName: GetFieldName): CustomAdapter => ({
  create: async <Row extends object>({
    model,
    data,
  }: {
    readonly model: string
    readonly data: Row
  }): Promise<Row> => {
    const { db, onSession } = current()
    if (model !== SESSIONS || !onSession)
      return withData(await insert<Row>(db, model, data), model, data)
    const within = async (trx: Database) => {
      const row = await insert<Row>(trx, model, data)
      if ('staff' in data) await onSession(trx, String(data.staff))
      return row
    }
    const row = db.isTransaction ? await within(db) : await db.transaction().execute(within)
    return withData(row, model, data)
  },
  update: async <Row>({
    model,
    where,
    update,
  }: Parameters<CustomAdapter['update']>[0]): Promise<Row | null> => {
    const { rows } = await sql<Row>`
      update ${sql.table(model)} set ${sql.join(assigned(model, update))}
      ${whereOf(model, where)} returning *
    `.execute(current().db)
    return withToken(rows[0], tokenIn(model, where))
  },
  updateMany: async ({ model, where, update }) => {
    const { numAffectedRows } = await sql`
      update ${sql.table(model)} set ${sql.join(assigned(model, update))} ${whereOf(model, where)}
    `.execute(current().db)
    return Number(numAffectedRows ?? 0)
  },
  findOne: async <Row>({ model, where }: Parameters<CustomAdapter['findOne']>[0]) => {
    const { rows } = await sql<Row>`
      select * from ${sql.table(model)} ${whereOf(model, where)} limit 1
    `.execute(current().db)
    return withToken(rows[0], tokenIn(model, where))
  },
  findMany: async <Row>({
    model,
    where,
    limit,
    sortBy,
    offset = 0,
  }: Parameters<CustomAdapter['findMany']>[0]) => {
    const by = sortBy && sql.ref(getFieldName({ model, field: sortBy.field }))
    const order = by
      ? sql`order by ${by} ${sortBy.direction === 'desc' ? sql`desc` : sql`asc`}`
      : sql``
    const { rows } = await sql<Row>`
      select * from ${sql.table(model)} ${whereOf(model, where)} ${order}
      limit ${limit} offset ${offset}
    `.execute(current().db)
    return rows
  },
  delete: async ({ model, where }) => {
    await sql`delete from ${sql.table(model)} ${whereOf(model, where)}`.execute(current().db)
  },
  deleteMany: async ({ model, where }) => {
    const { numAffectedRows } = await sql`
      delete from ${sql.table(model)} ${whereOf(model, where)}
    `.execute(current().db)
    return Number(numAffectedRows ?? 0)
  },
  consumeOne: async <Row>({ model, where }: Parameters<CustomAdapter['findOne']>[0]) => {
    const { rows } = await sql<Row>`
      delete from ${sql.table(model)}
      where id = (select id from ${sql.table(model)} ${whereOf(model, where)} limit 1) returning *
    `.execute(current().db)
    return rows[0] ?? null
  },
  incrementOne: async <Row>({
    model,
    where,
    increment,
    set = {},
  }: Parameters<NonNullable<CustomAdapter['incrementOne']>>[0]) => {
    const added = Object.entries(increment).map(
      ([column, by]) => sql`${sql.ref(column)} = ${sql.ref(column)} + ${by}`,
    )
    const { rows } = await sql<Row>`
      update ${sql.table(model)} set ${sql.join([...added, ...assigned(model, set)])}
      ${whereOf(model, where)} returning *
    `.execute(current().db)
    return rows[0] ?? null
  },
  count: async ({ model, where }) => {
    const { rows } = await sql<{ readonly count: number }>`
      select count(*) as count from ${sql.table(model)} ${whereOf(model, where)}
    `.execute(current().db)
    return Number(rows[0]?.count ?? 0)
  },
})

/** A row as it was written, with the token that its owner is given. */
const withData = <Row extends object>(row: Row, table: string, data: object): Row =>
  table === SESSIONS && 'token' in data ? { ...row, token: data.token } : row

interface Transformed {
  readonly data: unknown
  readonly fieldAttributes: { readonly type: unknown }
}

/** What better-auth is given as its database. */
export const adapter = createAdapterFactory({
  config: {
    adapterId: 'signpost',
    supportsBooleans: false,
    supportsNumericIds: false,
    customTransformInput: ({ data, field }: { data: unknown; field: string }) =>
      UNKEPT.test(field) ? undefined : data,
    customTransformOutput: ({ data, fieldAttributes }: Transformed): unknown =>
      fieldAttributes.type === 'date' && typeof data === 'number' ? new Date(data) : data,
  },
  adapter: ({ getFieldName }) => operationsWith(getFieldName),
})

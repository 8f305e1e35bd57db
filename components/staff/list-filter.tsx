// What the lists behind /staff share: a view that stands in the address, and the choices above it.
import { SELECT, SMALL } from './look'

/** The address of a view with something changed; what is not asked for is left out. */
export function viewAddress<View extends object>(
  page: string,
  view: View,
  changed: Partial<View>,
): string {
  const entries = Object.entries({ ...view, ...changed }).flatMap(([name, value]) =>
    value === '' || value === 0 || value === 'all' ? [] : [[name, String(value)]],
  )
  const query = new URLSearchParams(entries).toString()
  return query === '' ? page : `${page}?${query}`
}

/** Whose it is. */
export const WHO_CHOICES = [
  ['all', 'Anybody’s'],
  ['me', 'Mine'],
  ['nobody', 'Nobody’s'],
] as const

/** A choice above a list: pairs of what is sent and what is read. */
export function Choice({
  name,
  label,
  value,
  options,
}: {
  readonly name: string
  readonly label: string
  readonly value: string
  readonly options: readonly (readonly [string, string])[]
}) {
  return (
    <label className="max-w-full">
      <span className={`block ${SMALL}`}>{label}</span>
      <select className={SELECT} name={name} defaultValue={value}>
        {options.map(([id, words]) => (
          <option key={id} value={id}>
            {words}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Below a list: to the page before and the one after, each in words, where there is one. */
export function Pages({
  page,
  hasMore,
  hrefOf,
  words: [before, after],
}: {
  /** From 0. */
  readonly page: number
  readonly hasMore: boolean
  readonly hrefOf: (page: number) => string
  readonly words: readonly [before: string, after: string]
}) {
  if (page === 0 && !hasMore) return null
  return (
    <p className="mt-4 flex gap-6">
      {page > 0 && <a href={hrefOf(page - 1)}>{before}</a>}
      {hasMore && <a href={hrefOf(page + 1)}>{after}</a>}
    </p>
  )
}

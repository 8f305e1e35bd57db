import type { RoleTableCell } from '@/lib/access/words/role-table'

/** What a cell says: its word, and below it how far a "Yes" reaches. */
export function CellWords({ words, limit }: Pick<RoleTableCell, 'words' | 'limit'>) {
  return limit === undefined ? (
    words
  ) : (
    <>
      {words} <small>{limit}</small>
    </>
  )
}

import { addresses } from './addresses'
import { labels } from './labels'
import { limits } from './limits'
import type { FindLiterals } from './literal'
import { menuPaths } from './menu-paths'
import { roleNames } from './role-names'

const kinds: readonly FindLiterals[] = [roleNames, menuPaths, limits, labels, addresses]

/** Every kind of typed fact in a text, by place. */
export const literals: FindLiterals = (text, known) =>
  kinds.flatMap((find) => find(text, known)).sort((one, other) => one.offset - other.offset)

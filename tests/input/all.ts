// Every input of the corpus, by what it comes in through.
import { CELLS } from '@/tests/checkup/corpus'
import { faultsOfList, resultOfCell } from '@/tests/checkup/judge'
import { LISTS } from '@/tests/checkup/lists'
import { ODD_CELLS } from '@/tests/checkup/odd-cells'
import { ODD_LISTS } from '@/tests/checkup/odd-lists'
import { STRANGER_CELLS } from '@/tests/checkup/stranger-cells'
import { STRANGER_LISTS } from '@/tests/checkup/stranger-lists'
import { ADDRESS_INPUTS } from './addresses'
import { ARTICLE_INPUTS } from './articles'
import { FEED_INPUTS } from './feeds'
import type { Input, Judged } from './judged'
import { SEARCH_INPUTS } from './searches'

const LIST_INPUTS: readonly Input[] = [
  ...[...CELLS, ...ODD_CELLS, ...STRANGER_CELLS].map((one): Input => ({
    kind: `cells: ${one.kind}`,
    written: `${one.head}: ${one.cell}`,
    judge: () => resultOfCell(one),
  })),
  ...[...LISTS, ...ODD_LISTS, ...STRANGER_LISTS].map((one): Input => ({
    kind: `lists: ${one.kind}`,
    written: one.name,
    judge: async () => ((await faultsOfList(one)).length === 0 ? 'right' : 'wrong'),
  })),
]

export const INPUTS: readonly Input[] = [
  ...LIST_INPUTS,
  ...SEARCH_INPUTS,
  ...ADDRESS_INPUTS,
  ...ARTICLE_INPUTS,
  ...FEED_INPUTS,
]

/** Tries some inputs, one after the other. */
export async function judged(inputs: readonly Input[]): Promise<readonly Judged[]> {
  const found: Judged[] = []
  for (const { kind, written, judge } of inputs)
    found.push({ kind, written, result: await judge() })
  return found
}

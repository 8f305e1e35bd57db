// How a cell and a list of the corpus are read.
import type { CheckUp } from '@/lib/checkup/check-up'
import { readPhone } from '@/lib/checkup/cells/phone'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { readSheets } from '@/lib/checkup/workbook/read-sheets'
import type { Result } from '@/tests/input/judged'
import { done, fieldsOf, run } from './account'
import type { CellCase } from './corpus'
import type { ListCase } from './lists'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** A list with the cell in it. The people beside it make its column what its head says. */
const listWith = ({ head, cell, beside = [] }: CellCase): string => {
  const rows = [cell, ...beside].map((one, at) => `Person ${'abcdef'.charAt(at)},${quoted(one)}`)
  return [`Name,${quoted(head)}`, ...rows].join('\n')
}

/** Everything that is known of a person: facts, and texts as they are compared. */
export function knownOf(found: CheckUp, at: number): Readonly<Record<string, string>> {
  const { phone, ...texts } = found.users.texts(at)
  const read = phone === '' ? undefined : readPhone(phone)
  return {
    ...texts,
    phone: read?.kind === 'phone' ? read.phone.digits : '',
    ...found.states.factsOf(found.users.state(at)),
  }
}

/** Anything that is neither as it should be nor told is wrong. */
export async function resultOfCell(one: CellCase): Promise<Result> {
  const found = await done(listWith(one))
  const known = knownOf(found, 0)
  const isTold = found.notices.some(({ kind }) => kind === 'value')
  const facts = Object.keys(found.states.factsOf(found.users.state(0)))
  const isUnknown = facts.length === 0 && known['phone'] === ''
  if (one.reads === null) return isTold && isUnknown ? 'right' : 'wrong'
  const isRight = Object.entries(one.reads).every(([id, value]) => known[id] === value)
  return isRight ? 'right' : isTold && facts.length === 0 ? 'told' : 'wrong'
}

/** What of a list is not as it should be, in words. */
export async function faultsOfList(one: ListCase): Promise<readonly string[]> {
  const outcome = await run(one.text, { readSheets })
  if (one.refused || outcome.kind === 'refused') {
    const told =
      outcome.kind === 'refused' ? outcome.notices.map(noticeSentence).join(' ') : 'it was read'
    return one.refused?.test(told) ? [] : [told]
  }
  const found = outcome.checkUp
  const faults: string[] = []
  const compare = (what: string, is: unknown, expected: unknown): void => {
    if (expected !== undefined && JSON.stringify(is) !== JSON.stringify(expected))
      faults.push(`${what}: ${JSON.stringify(is)}, expected ${JSON.stringify(expected)}`)
  }
  compare('columns', fieldsOf(found), one.fields)
  compare('people', found.users.count, one.people)
  for (const [at, expected] of [one.first, one.second].entries())
    for (const [id, value] of Object.entries(expected ?? {}))
      compare(`person ${at + 1}, ${id}`, knownOf(found, at)[id] ?? '', value)
  const told = found.notices.map(noticeSentence).join('\n')
  if (one.told && !one.told.test(told)) faults.push(`told: ${told}`)
  return faults
}

import { describe, expect, test } from 'vitest'
import type { CheckUp } from '@/lib/checkup/check-up'
import { readPhone } from '@/lib/checkup/cells/phone'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { done, fieldsOf, run } from './account'
import { CELLS, LISTS, type CellCase } from './corpus'

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

/** A list with the cell in it. The people beside it make its column what its head says. */
const listWith = ({ head, cell, beside = [] }: CellCase): string => {
  const rows = [cell, ...beside].map((one, at) => `Person ${'abcdef'.charAt(at)},${quoted(one)}`)
  return [`Name,${quoted(head)}`, ...rows].join('\n')
}

/** Everything that is known of a person: facts, and texts as they are compared. */
function knownOf(found: CheckUp, at: number): Readonly<Record<string, string>> {
  const { phone, ...texts } = found.users.texts(at)
  const read = phone === '' ? undefined : readPhone(phone)
  return {
    ...texts,
    phone: read?.kind === 'phone' ? read.phone.digits : '',
    ...found.states.factsOf(found.users.state(at)),
  }
}

type Result = 'right' | 'told' | 'wrong'

/** Right: as it should be. Told: not read, and said so. Wrong: anything else is taken for known. */
async function resultOf(one: CellCase): Promise<Result> {
  const found = await done(listWith(one))
  const known = knownOf(found, 0)
  const isTold = found.notices.some(({ kind }) => kind === 'value')
  const facts = found.states.factsOf(found.users.state(0))
  if (one.reads === null)
    return isTold && Object.keys(facts).length === 0 && known['phone'] === '' ? 'right' : 'wrong'
  const isRight = Object.entries(one.reads).every(([id, value]) => known[id] === value)
  if (isRight) return 'right'
  return isTold && Object.keys(facts).length === 0 ? 'told' : 'wrong'
}

describe('cells of a list', () => {
  const kinds = [...new Set(CELLS.map(({ kind }) => kind))]
  test.each(kinds)('%s', async (kind) => {
    const cases = CELLS.filter((one) => one.kind === kind)
    const results = await Promise.all(cases.map(async (one) => [one.cell, await resultOf(one)]))
    expect(results).toEqual(cases.map(({ cell }) => [cell, 'right']))
  })

  test('tried, right, told and wrong', async () => {
    const results = await Promise.all(CELLS.map(resultOf))
    const count = (result: Result): number => results.filter((one) => one === result).length
    console.log(
      `cells: ${CELLS.length} tried, ${count('right')} right, ${count('told')} told, ` +
        `${count('wrong')} wrong; lists: ${LISTS.length}`,
    )
    expect(count('wrong')).toBe(0)
    expect(CELLS.length + LISTS.length).toBeGreaterThanOrEqual(150)
  })
})

describe('lists as a whole', () => {
  test.each(LISTS)('$kind: $name', async ({ text, fields, people, first, refused }) => {
    const outcome = await run(text)
    if (refused) {
      expect(outcome.kind).toBe('refused')
      if (outcome.kind === 'refused')
        expect(outcome.notices.map(noticeSentence).join(' ')).toMatch(refused)
      return
    }
    const found = await done(text)
    if (fields) expect(fieldsOf(found)).toEqual(fields)
    if (people !== undefined) expect(found.users.count).toBe(people)
    const known = knownOf(found, 0)
    for (const [id, value] of Object.entries(first ?? {}))
      expect([id, known[id] ?? '']).toEqual([id, value])
  })
})

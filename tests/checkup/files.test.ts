import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { generatedCsv } from '@/lib/checkup/report/sample'
import { noticeSentence } from '@/lib/checkup/reading/notice'
import { readSheets } from '@/lib/checkup/workbook/read-sheets'
import { listInWords } from '@/lib/core/list-in-words'
import { policy } from '../builders'
import { done, run } from './account'

const FOLDER = 'tests/fixtures/lists'
const files = readdirSync(FOLDER).toSorted()
const read = (file: string): Promise<Awaited<ReturnType<typeof run>>> =>
  run(new Uint8Array(readFileSync(path.join(FOLDER, file))), { readSheets })

/** A row of the table of docs/lists.md: what is read of a file, and what is told about it. */
async function rowOf(file: string): Promise<string> {
  const outcome = await read(file)
  const told = (outcome.kind === 'done' ? outcome.checkUp.notices : outcome.notices).map(
    noticeSentence,
  )
  const cells =
    outcome.kind === 'refused'
      ? ['refused', '', '']
      : [
          `${outcome.checkUp.users.count}`,
          outcome.checkUp.mapping.columns.map(({ field }) => field ?? '-').join(', '),
          knownIn(outcome.checkUp),
        ]
  return `| \`${file}\` | ${[...cells, told.join('<br>') || '-'].join(' | ').replaceAll('\n', ' ')} |`
}

/** How often each value of a fact is known. */
function knownIn({ users, states }: Awaited<ReturnType<typeof done>>): string {
  const counts = new Map<string, number>()
  for (let at = 0; at < users.count; at++)
    for (const [fact, value] of Object.entries(states.factsOf(users.state(at))))
      counts.set(`${fact} ${value}`, (counts.get(`${fact} ${value}`) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} (${count})`).join(', ') || '-'
}

describe('lists as they come', () => {
  test('docs/lists.md tells what is read of each', async () => {
    const rows: string[] = []
    for (const file of files) rows.push(await rowOf(file))
    const told = readFileSync('docs/lists.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `'))
    expect(told).toEqual(rows)
  })

  test('nobody is said to have no number but who has none', async () => {
    for (const file of files) {
      const outcome = await read(file)
      if (outcome.kind === 'refused') continue
      const { users, states } = outcome.checkUp
      for (let at = 0; at < users.count; at++)
        expect([file, users.row(at), states.factsOf(users.state(at))['number_right']]).toEqual([
          file,
          users.row(at),
          undefined,
        ])
    }
  })

  test('a workbook is read the same under any name, and its cells like those of a CSV', async () => {
    const [xlsx, named, ods] = await Promise.all(
      ['workbook.xlsx', 'workbook-named.csv', 'workbook.ods'].map(read),
    )
    for (const outcome of [xlsx, named, ods]) {
      if (outcome?.kind !== 'done') throw new Error('the workbook was refused')
      const { users, layout, overnight } = outcome.checkUp
      expect(layout.sheets).toEqual(['Read me', 'People'])
      expect(layout.sheet).toBe('People')
      expect(users.texts(0)).toMatchObject({
        phone: '919810000201',
        departments: 'Sales',
        hours: '22:00-06:00',
      })
      // Merged with the cell above it, and a formula that failed: neither is empty.
      expect(users.texts(1).departments).toBe('Sales')
      expect(outcome.checkUp.states.factsOf(users.state(1))).toEqual({
        status: 'inactive',
        in_department: 'yes',
      })
      expect(overnight).toEqual([0])
    }
  })

  test('another sheet is read when it is asked for, and one that is not there is told', async () => {
    const bytes = new Uint8Array(readFileSync(path.join(FOLDER, 'workbook.xlsx')))
    const first = await run(bytes, { readSheets, wishes: { sheet: 'Read me' } })
    expect(first.kind).toBe('refused')
    const none = await run(bytes, { readSheets, wishes: { sheet: 'Nowhere' } })
    expect(none.kind === 'refused' && none.notices[0]?.text).toBe(
      'There is no sheet “Nowhere” in the file; there is “Read me”, “People”.',
    )
  })

  test('the separator and the header are those that somebody names', async () => {
    const text = 'a|b;c\nName|Status;x\nAsha|Active;y'
    const found = await done(text, {
      wishes: { delimiter: ';', headerRow: 0 },
      choices: { 0: 'name' },
    })
    expect([found.layout.delimiter, found.layout.headerRow, found.users.count]).toEqual([';', 0, 3])
    const other = await done(text, { wishes: { delimiter: '|', headerRow: 2 } })
    expect([other.users.count, other.users.texts(0).name]).toEqual([1, 'Asha'])
  })

  test('what is a workbook only by its name or its size is refused with the way out', async () => {
    const zip = (name: string): Uint8Array => new Uint8Array(Buffer.from(name, 'base64'))
    // An archive with one empty file "users.csv".
    const csvInside = zip(
      'UEsDBBQAAAAAAAAAIQAAAAAAAAAAAAAAAAAJAAAAdXNlcnMuY3N2UEsBAhQAFAAAAAAAAAAhAAAAAAAAAAAAAAAAAAkA' +
        'AAAAAAAAAAAAAAAAAAAAAHVzZXJzLmNzdlBLBQYAAAAAAQABADcAAAAnAAAAAAA=',
    )
    for (const [bytes, told] of [
      [csvInside, /ZIP file.*“users\.csv”/],
      [new TextEncoder().encode('PK\u0003\u0004 and so on'), /damaged.*CSV UTF-8/],
      [new TextEncoder().encode('<html><body><p>Hello</p></body></html>'), /no table.*paste/],
    ] as const) {
      const outcome = await run(bytes, { readSheets })
      expect(outcome.kind === 'refused' && outcome.notices[0]?.text).toMatch(told)
    }
  })

  test('fifty thousand rows are read as a few are', async () => {
    const found = await done([...generatedCsv(policy, 50_000)].join(''))
    expect(found.users.count).toBe(50_000)
    expect(
      listInWords(
        found.mapping.columns.map(({ field }) => field ?? '-'),
        'and',
      ),
    ).toBe(
      'name, email, phone, extension, departments, role, panel_access, status, invite_state and ' +
        'call_availability',
    )
  })
})

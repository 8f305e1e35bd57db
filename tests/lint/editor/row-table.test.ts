// A table of rows says of each cell what the file says, and a changed cell changes that alone.
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { hasRows, readRows, withCell, type TableRow } from '@/lib/lint/editor/row-table'

const files = ['content/policy', 'content/policy/symptoms'].flatMap((folder) =>
  readdirSync(folder).flatMap((name) => (name.endsWith('.yaml') ? `${folder}/${name}` : [])),
)
const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** What is read at a place, from where the reading begins. */
const stepTo = (read: unknown, place: TableRow['place']): unknown =>
  place.reduce<unknown>(
    (value, step) =>
      isRecord(value) || Array.isArray(value) ? Reflect.get(value, step) : undefined,
    read,
  )

test.each(files)(
  'every row of %s stands at its line, and a changed cell changes it alone',
  (file) => {
    expect(hasRows(file)).toBe(true)
    const text = readFileSync(file, 'utf8')
    const tables = readRows(text)
    const rows = tables.flatMap((table) => table.rows)
    expect(rows.length).toBeGreaterThan(0)
    for (const { id, line, place } of rows.filter(({ cells }) => cells.has('id')))
      expect(text.split('\n')[line - 1], place.join('.')).toContain(id)
    const read: unknown = parse(text)
    let tried = 0
    // Every cell of the first row of each table and of the last: a table has many alike.
    for (const { rows: own } of tables)
      for (const row of new Set([own[0], own.at(-1)]))
        for (const [field, { kind, shown }] of row?.cells ?? []) {
          if (!row || kind === 'block' || kind === 'source') continue
          tried++
          const own = stepTo(read, [...row.place, field])
          // What is written as it was leaves its value as it was.
          const same = withCell(text, row.place, field, shown)
          if (same !== text) expect(stepTo(parse(same), [...row.place, field])).toEqual(own)
          const other = kind === 'list' ? `${shown}\nkey: it, #2` : "it's key: #2, [so]"
          const changed = withCell(text, row.place, field, other)
          const now: unknown = parse(changed)
          const value = stepTo(now, [...row.place, field])
          expect(Array.isArray(value) ? value.join('\n').trim() : value).toBe(other.trim())
          expect(restOf(now, changed, row.place, field)).toBe(restOf(read, text, row.place, field))
        }
    expect(tried).toBeGreaterThan(0)
  },
)

/** Everything but one field of what was read, and the comments of its text. */
const restOf = (read: unknown, text: string, place: TableRow['place'], field: string): string => {
  const row = stepTo(read, place)
  return (
    JSON.stringify(read, function (this: unknown, name, value: unknown) {
      return this === row && name === field ? null : value
    }) +
    text
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join('')
  )
}

const TEXT = `# Rows.
- {id: a, label: One, mark: seed, evidence: [A-1]} # kept
- id: b
  label: 'Two'   # kept too
  tunable: false
  evidence:
    - A-1
    - A-2
  when: {x: [a, b]}
  of: # a comment
    - k: v
`
const [table] = readRows(TEXT)

test.each([
  ['a', 'label', 'A, b', "- {id: a, label: 'A, b', mark: seed, evidence: [A-1]} # kept"],
  ['a', 'mark', '', '- {id: a, label: One, evidence: [A-1]} # kept'],
  ['a', 'evidence', '', '- {id: a, label: One, mark: seed} # kept'],
  [
    'a',
    'tunable',
    'true',
    '- {id: a, label: One, mark: seed, evidence: [A-1], tunable: true} # kept',
  ],
  ['b', 'label', "It's", "  label: 'It''s'   # kept too\n  tunable"],
  ['b', 'tunable', 'true', '  tunable: true\n  evidence'],
  ['b', 'evidence', 'A-2\n\nA-3', '  evidence:\n    - A-2\n    - A-3\n  when'],
  ['b', 'evidence', '', '  tunable: false\n  when: {x: [a, b]}\n'],
  ['b', 'when', '{x: c}', '\n  when: {x: c}\n  of: # a comment'],
  ['b', 'mark', 'seed', '- id: b\n  mark: seed\n  label'],
  ['b', 'label', '', '- id: b\n  tunable: false'],
])('row %s, %s: %j', (id, field, written, found) => {
  const row = table?.rows.find((one) => one.id === id)
  const changed = withCell(TEXT, row?.place ?? [], field, written)
  expect(changed).toContain(found)
  expect(readRows(changed)[0]?.rows.map((one) => one.id)).toEqual(['a', 'b'])
})

test('rows within rows name the one above, and what is no YAML has no tables', () => {
  const tables = readRows('- id: users\n  label: Users\n  actions:\n    - {id: add, label: Add}\n')
  expect(tables.map(({ path, columns }) => [path, columns])).toEqual([
    ['', ['id', 'label']],
    ['actions', ['id', 'label']],
  ])
  expect(tables[1]?.rows).toMatchObject([{ of: 'users', id: 'add', line: 4 }])
  expect(readRows('a: [')).toEqual([])
  expect(withCell('a: [', [], 'a', 'x')).toBe('a: [')
})

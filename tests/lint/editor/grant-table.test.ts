// A table of grants says of each cell what the policy says, and a changed cell changes that alone.
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readGrants, withGrant } from '@/lib/lint/editor/grant-table'
import { policy } from '@/lib/policy/published'

const texts = ['permissions', 'whatsapp'].map((name) =>
  readFileSync(`content/policy/${name}.yaml`, 'utf8'),
)
const tables = texts.map(readGrants)

test('every permission is a row with its area, and every row is a permission', () => {
  const rows = tables.flatMap((table) => table.rows)
  expect(rows.map(({ permission }) => permission).toSorted()).toEqual(
    policy.permissions.map(({ id }) => id).toSorted(),
  )
  for (const { label, area, cells } of rows) {
    expect(label).not.toBe('')
    expect(area).not.toBe('')
    expect(cells.length).toBeGreaterThanOrEqual(policy.roles.length)
  }
})

test('the source of each cell is its grant, and another grant changes that alone', () => {
  for (const [index, { rows }] of tables.entries()) {
    const text = texts[index] ?? ''
    for (const cell of rows.flatMap(({ cells }) => cells)) {
      expect(text.slice(cell.from, cell.to)).toBe(cell.grant)
      const changed = withGrant(text, cell, 'allow:own')
      expect(changed.length - text.length).toBe('allow:own'.length - cell.grant.length)
      expect(changed.startsWith(text.slice(0, cell.from))).toBe(true)
      expect(changed.endsWith(text.slice(cell.to))).toBe(true)
    }
  }
})

test('a row whose id stands last, and a text that is no YAML', () => {
  const text =
    '- label: Users\n  actions:\n    - {grants: {owner: allow}, label: Add, id: add} # kept\n  id: users\n'
  expect(readGrants(text).rows).toMatchObject([
    { permission: 'users.add', label: 'Add', area: 'Users', cells: [{ grant: 'allow' }] },
  ])
  expect(readGrants('- {id: [')).toEqual({ columns: [], rows: [] })
})

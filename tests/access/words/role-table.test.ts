import { describe, expect, test } from 'vitest'
import { roleTable } from '@/lib/access/words/role-table'
import { policy } from '../../builders'

const tables = policy.areas.map(({ id }) => roleTable(policy, { area: id }))

describe('a cell', () => {
  test('says Yes, No or Depends on your account, and nothing else', () => {
    const said = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
    expect(said).toHaveLength(policy.permissions.length * policy.roles.length)
    expect([...new Set(said.map(({ words }) => words))].sort()).toEqual([
      'Depends on your account',
      'No',
      'Yes',
    ])
  })

  test('says how far a Yes reaches exactly where it does not reach everything', () => {
    for (const { rows } of tables)
      for (const { permission, cells } of rows)
        for (const { role, words, limit, status } of cells) {
          const grant = policy.permissions.find(({ id }) => id === permission)?.grants[
            policy.defaultPreset
          ]?.[role]
          expect([permission, role, limit !== undefined]).toEqual([
            permission,
            role,
            status === 'limited',
          ])
          if (limit !== undefined)
            expect([words, grant?.startsWith('allow:')]).toEqual(['Yes', true])
        }
  })

  test('depends on the account exactly where the published versions differ', () => {
    for (const { rows } of tables)
      for (const { permission, cells } of rows)
        expect(cells.filter(({ status }) => status === 'unknown').map(({ role }) => role)).toEqual(
          policy.permissions.find(({ id }) => id === permission)?.disputed,
        )
  })
})

test('what it depends on is one sentence, below the tables that have such a cell', () => {
  for (const { rows, dispute } of tables) {
    const depends = rows.some(({ cells }) => cells.some(({ disputed }) => disputed))
    expect(dispute !== undefined).toBe(depends)
    if (dispute !== undefined) expect(dispute).toMatch(/^Depends on your account: [^.]+\.$/)
  }
})

test('one preset alone says Yes or No', () => {
  const { rows } = roleTable(policy, { area: 'whatsapp.templates', preset: 'v2_current' })
  expect(rows.flatMap(({ cells }) => cells.map(({ words }) => words))).not.toContain(
    'Depends on your account',
  )
})

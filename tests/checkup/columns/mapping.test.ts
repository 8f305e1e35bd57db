import { expect, test } from 'vitest'
import { buildMapping } from '@/lib/checkup/columns/mapping'
import { policy } from '@/tests/builders'

const HEADER = ['Name', 'Role', 'Status']
const PERSON = ['Asha Rao', 'Manager', 'Active']
const titled = (lines: number) => [
  ...Array.from({ length: lines }, (_, at) => [`A title ${at}`]),
  HEADER,
  PERSON,
]

test.each([0, 1, 9])('a header is found below %d lines of a title', (lines) => {
  const { header, columns } = buildMapping(policy, titled(lines))
  expect(header).toBe(lines)
  expect(columns.map((column) => column.header)).toEqual(HEADER)
})

test('a header further down is not looked for', () => {
  expect(buildMapping(policy, titled(10)).header).toBe(-1)
})

test('the columns of a file without a header are numbered, as many as its longest row has', () => {
  const { header, columns } = buildMapping(policy, [
    ['Asha Rao', 'Manager'],
    ['Binod Kumar', 'Manager', 'Active'],
  ])
  expect(header).toBe(-1)
  expect(columns.map((column) => column.header)).toEqual(['Column 1', 'Column 2', 'Column 3'])
})

test('a file with no row has no column', () => {
  expect(buildMapping(policy, [])).toEqual({ columns: [], header: -1 })
})

test('a column whose header is empty is named by its number', () => {
  const { columns } = buildMapping(policy, [['Name', ' ', 'Status'], PERSON])
  expect(columns.map((column) => column.header)).toEqual(['Name', 'Column 2', 'Status'])
})

test('a column says three of its values, each once and none longer than forty letters', () => {
  const rows = ['b', 'a', '', 'b', 'c'.repeat(50), 'd'].map((cell) => ['Asha', cell])
  const { columns } = buildMapping(policy, [['Name', 'Thing'], ...rows])
  expect(columns[1]?.examples).toEqual(['b', 'a', 'c'.repeat(40)])
})

test('a header is cut at eighty letters', () => {
  const { columns } = buildMapping(policy, [['Name', 'x'.repeat(90), 'Status'], PERSON])
  expect(columns[1]?.header).toBe('x'.repeat(80))
})

import { expect, test } from 'vitest'
import { rowsOf } from '@/lib/checkup/report/table'
import { EVERYONE } from '@/lib/checkup/report/view'
import { done } from '../account'
import { policy } from '../../builders'

const found = await done(
  [
    'Name,Email,Phone,Departments',
    'José Núñez,jose@example.com,+91 98100-00203,Sales',
    'Asha,asha@example.com,098100 00204,Vertrieb München',
    'आशा,a@example.com,९८१०००७२०५,बिक्री',
    'Binod,b@example.com,9810000206,Floor 4',
  ].join('\n'),
)
const names = (search: string): readonly string[] =>
  [...rowsOf(policy, found, { ...EVERYONE, search })].map((at) => found.users.texts(at).name)

test.each([
  ['9810000203', ['José Núñez']],
  ['+91 98100 00203', ['José Núñez']],
  ['0203', ['José Núñez']],
  ['98100-00204', ['Asha']],
  ['+919810000204', ['Asha']],
  ['00919810000206', ['Binod']],
  ['९८१०००७२०५', ['आशा']],
  ['9810007205', ['आशा']],
  ['jose', ['José Núñez']],
  ['NUNEZ', ['José Núñez']],
  ['munchen', ['Asha']],
  ['आशा', ['आशा']],
  ['floor 4', ['Binod']],
  ['jo\u200bse', ['José Núñez']],
  ['98100002099', []],
  ['zoe', []],
])('"%s" finds %j', (search, expected) => {
  expect(names(search)).toEqual(expected)
})

test('a number that is not anybody is nobody, however few of its digits are alike', () => {
  expect(names('+44 20 7946 0203')).toEqual([])
})

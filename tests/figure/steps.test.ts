import { expect, test } from 'vitest'
import { readSteps, withStep } from '@/lib/figure/steps'

const steps = readSteps(
  [
    'Open <Menu path="users" variants />.',
    'See that <Term id="panel_access" /> is on, and the role too.',
    'Choose **Edit**, then **<Permission id="calls.call_out" />**.',
    'Set <Fact id="status" value="inactive" /> under **Edit**.',
  ].join('\n'),
)

test.each([
  ['by its place', { label: 'Users', menu: 'users' }, 1],
  ['by a term', { label: 'Panel Access', id: 'panel_access' }, 2],
  ['by a permission', { label: 'Call out', id: 'calls.call_out' }, 3],
  ['by a fact', { label: 'Status', id: 'status' }, 4],
  ['by its label in bold, at the first of several', { label: 'Edit' }, 3],
  ['by its label in a sentence, of what is outlined', { label: 'Role', isOutlined: true }, 2],
])('a step names a control %s', (_, names, step) => {
  expect(withStep(steps, names)).toEqual({ label: names.label, step })
})

test.each([
  ['its label in a sentence, of what is not outlined', { label: 'Role' }],
  ['a part of a word', { label: 'Rol', isOutlined: true }],
  ['another place', { label: 'Users', menu: 'user_edit' }],
  ['no name at all', { label: 'Save' }],
])('%s names no control', (_, names) => {
  expect(withStep(steps, names)).toEqual({ label: names.label })
})

test('where no steps are, nothing is named', () => {
  expect(withStep(readSteps(), { label: 'Users', menu: 'users' })).toEqual({ label: 'Users' })
})

import { expect, test } from 'vitest'
import { articles, findArticle } from '@/lib/articles/collection'
import { articleWith } from './library'
import { policy } from '../builders'

test.each([
  ['change-a-users-role', 'users.change_role'],
  ['turn-on-panel-access', 'users.set_panel_access'],
  ['add-a-user', 'users.add'],
  ['change-role-permissions', 'roles_permissions.edit_role_defaults'],
])('%s takes %s', (slug, permission) => {
  expect(findArticle(slug)?.needs).toBe(permission)
})

test('who does something for the reader is not what the reader must be', () => {
  expect(findArticle('pause-calls-for-a-break')?.needs).toBeUndefined()
})

test('the short answer comes before the text', () => {
  const body = '- Your role must be <Roles can="users.add" />.\n'
  expect(articleWith(body).needs).toBe('users.add')
  expect(articleWith('Ask your <Roles can="users.add" />.\n').needs).toBeUndefined()
})

test('what is needed is a permission, in a third of the articles at least', () => {
  const needed = articles().flatMap(({ needs }) => needs ?? [])
  expect(needed.length).toBeGreaterThan(articles().length / 3)
  for (const id of needed) expect(policy.permissions.map((row) => row.id)).toContain(id)
})

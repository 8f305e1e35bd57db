import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import * as routes from '@/lib/core/routes'

test.each([
  [routes.articleRoute('add-a-user'), '/articles/add-a-user'],
  [routes.articleRoute('add-a-user', 'steps'), '/articles/add-a-user#steps'],
  [routes.articleRoute('add-a-user', ''), '/articles/add-a-user'],
  [routes.categoryRoute('whatsapp'), '/categories/whatsapp'],
  [routes.fixRoute('user-not-ringing'), '/fix/user-not-ringing'],
  [
    routes.fixRoute('user-not-ringing', [
      ['status', 'active'],
      ['sso', 'no'],
    ]),
    '/fix/user-not-ringing?status=active&sso=no',
  ],
  [routes.fixTreeRoute('user-not-ringing'), '/fix/user-not-ringing/tree'],
  [
    routes.deskRoute('cannot-sign-in', new URLSearchParams({ preset: 'v2_current' })),
    '/desk/diagnose/cannot-sign-in?preset=v2_current',
  ],
  [routes.permissionRoute('users.add'), '/roles/users.add'],
  [routes.rolesRoute(), '/roles'],
  [routes.rolesRoute('users'), '/roles#users'],
  [routes.changesRoute('c1'), '/changes#c1'],
  [routes.searchRoute([['q', 'otp & "now"']]), '/search?q=otp+%26+%22now%22'],
  [routes.searchRoute([]), '/search'],
  [routes.contactRoute('best pizza & more'), '/contact?q=best%20pizza%20%26%20more'],
  [
    routes.searchApiRoute([['q', 'half of a pair: \ud800']]),
    '/api/search?q=half+of+a+pair%3A+%EF%BF%BD',
  ],
])('%s is built as %s', (built, address) => {
  expect(built).toBe(address)
})

const ROOT = path.resolve(import.meta.dirname, '../..')

test('every page that is named is one', () => {
  const pages = readdirSync(path.join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => path.basename(name) === 'page.tsx')
    .map((name) => `/${path.dirname(name).replace(/\([a-z-]+\)\/?/g, '')}`.replace(/\/\.$|\/$/, ''))
  const named = Object.entries(routes).flatMap(([name, value]) =>
    name.endsWith('_PAGE') && typeof value === 'string' ? [value.replace(/\/$/, '')] : [],
  )
  expect(named).toHaveLength(12)
  expect(named.filter((address) => !pages.includes(address))).toEqual([])
})

test('nobody else builds the address of a page', () => {
  const built =
    /[`'"](?:\/desk\/diagnose|\/(?:fix|articles|categories|roles))\/\$\{|[`'"](?:\/search|\/contact|\/api\/search)\?/
  const files = ['lib', 'app', 'components', 'server', 'scripts'].flatMap((folder) =>
    readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(folder, name),
    ),
  )
  const others = files.filter(
    (file) =>
      /\.tsx?$/.test(file) &&
      file !== 'lib/core/routes.ts' &&
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .some((line) => built.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line)),
  )
  expect(others).toEqual([])
})

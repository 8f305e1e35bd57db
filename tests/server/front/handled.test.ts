import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { routeHandlers } from '@/server/front/handlers/api'
import { keepingHandlers } from '@/server/front/handlers/keeping'
import { allowOf, KEEPING_ROUTES, ROUTES } from '@/server/front/handlers/handled'

const modules = readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) =>
  /(?:^|\/)route\.tsx?$/.test(file),
)
const onRequest = modules.filter(
  (file) => !readFileSync(`app/${file}`, 'utf8').includes("dynamic = 'force-static'"),
)

test('every route that is answered on request is answered without Next', () => {
  expect(onRequest.map((file) => `/${file.replace(/\/route\.tsx?$/, '')}`).sort()).toEqual(
    [...ROUTES, ...KEEPING_ROUTES].toSorted(),
  )
})

const handlers = { ...routeHandlers, ...keepingHandlers }

test.each([...ROUTES, ...KEEPING_ROUTES])(
  '%s is answered with the methods that its module exports',
  (route) => {
    const text = readFileSync(`app${route}/route.ts`, 'utf8')
    const exported = [...text.matchAll(/^export (?:async )?function ([A-Z]+)\(/gm)].map(
      ([, method]) => method ?? '',
    )
    expect(exported.length).toBeGreaterThan(0)
    const allowed = allowOf(handlers[route]).split(', ')
    expect(allowed.filter((method) => !['HEAD', 'OPTIONS'].includes(method)).toSorted()).toEqual(
      exported.toSorted(),
    )
  },
)

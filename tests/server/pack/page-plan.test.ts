import { mkdtempSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  beginPlan,
  finishPlan,
  planPages,
  readMade,
  readPlan,
  writePlan,
  type Sources,
} from '@/server/pack/page-plan'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'plan-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const sources = (frame: string, texts: Sources['texts']): Sources => ({ frame, texts })

test('where only texts changed, the pages of those articles are made', () => {
  const plan = planPages(sources('f', { one: '1', two: '2' }), sources('f', { one: '1', two: '3' }))
  expect(plan.slugs).toEqual(['two'])
})

test('where nothing changed, no page is made', () => {
  expect(planPages(sources('f', { one: '1' }), sources('f', { one: '1' })).slugs).toEqual([])
})

test.each([
  ['nothing is known of the site that stands', undefined],
  ['something changed that any page may show', sources('g', { one: '1' })],
])('every page is made where %s', (_, before) => {
  expect(planPages(before, sources('f', { one: '1' })).slugs).toBeNull()
})

test('a plan that was begun and not finished leaves nothing to build on', () => {
  const plan = { sources: sources('f', { one: '1' }), slugs: null }
  writePlan(folder, plan)
  expect(readMade(folder)).toBeUndefined()
  finishPlan(folder)
  expect(readMade(folder)).toEqual(plan.sources)
  beginPlan(folder)
  expect(readMade(folder)).toBeUndefined()
  expect(() => readPlan(folder)).toThrow(/plan\.json/)
})

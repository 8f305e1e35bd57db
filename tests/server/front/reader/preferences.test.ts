import { expect, test } from 'vitest'
import type { Answer } from '@/server/front/answer'
import {
  PreferredAnswers,
  readPreferences,
  withPreferences,
} from '@/server/front/reader/preferences'

const answer: Answer = {
  status: 200,
  headers: {},
  bodies: { identity: Buffer.from('<html lang="en">x') },
  tag: 'a',
}

test.each([
  ['theme=dark', { theme: 'dark' }],
  ['a=1;theme=light', { theme: 'light' }],
  ['role=manager', { role: 'manager' }],
  ['role=call_agent; theme=dark', { theme: 'dark', role: 'call_agent' }],
  ['theme=darker', undefined],
  ['thetheme=dark', undefined],
  ['role=supervisor', undefined],
  ['role=', undefined],
  ['role=manager"><script>', undefined],
  ['therole=manager', undefined],
  ['role=nobody; theme=light', { theme: 'light' }],
  [undefined, undefined],
])('the cookie %j prefers %j', (cookie, preferred) => {
  expect(readPreferences(cookie)).toEqual(preferred)
})

test('only the root element is marked', () => {
  expect(
    withPreferences('<!DOCTYPE html><html lang="en"><body>&lt;html <p>', {
      theme: 'dark',
      role: 'manager',
    }),
  ).toBe('<!DOCTYPE html><html data-theme="dark" data-role="manager" lang="en"><body>&lt;html <p>')
})

test('a phone begins with the column of the role', () => {
  const column = (value: string, checked: string) =>
    `<input type="radio" name="column"${checked} value="${value}">`
  const radios = (owner: string, manager: string) =>
    `<html>${column('owner', owner)}${column('manager', manager)}<input name="q" value="manager">`
  const html = radios(' checked=""', '')
  const moved = withPreferences(html, { role: 'manager' })
  expect(moved.match(/<input[^>]* checked=""[^>]*>/g)).toHaveLength(1)
  expect(moved).toMatch(/<input[^>]*name="column"[^>]*value="manager" checked="">/)
  expect(withPreferences(html, { theme: 'dark' })).toContain(html.slice('<html>'.length))
})

test('the role is chosen in its form, and in no other', () => {
  const options = '<option value="">any</option><option value="manager">Manager</option></select>'
  const html = `<html><select name="role" data-my-role="">${options}<select name="one">${options}`
  const chosen = withPreferences(html, { role: 'manager' })
  expect(chosen.match(/selected/g)).toHaveLength(1)
  expect(chosen).toMatch(/data-my-role="">.*?value="manager" selected="">/)
  expect(withPreferences(`<html><select name="one">${options}`, { role: 'manager' })).not.toContain(
    'selected',
  )
})

test('a variant is made once and the longest unused one is forgotten', async () => {
  const variants = new PreferredAnswers(2)
  const first = await variants.find('/a', answer, { theme: 'dark' })
  await variants.find('/b', answer, { theme: 'dark' })
  expect(await variants.find('/a', answer, { theme: 'dark' })).toBe(first)
  await variants.find('/c', answer, { theme: 'dark' })
  expect(await variants.find('/a', answer, { theme: 'dark' })).toBe(first)
  const second = await variants.find('/b', answer, { theme: 'light' })
  expect(second.bodies.identity.toString()).toBe('<html data-theme="light" lang="en">x')
  const third = await variants.find('/b', answer, { theme: 'light', role: 'owner' })
  expect(third).not.toBe(second)
  expect(third.tag).not.toBe(second.tag)
  expect(third.headers['Cache-Control']).toMatch(/^private/)
})

test('of the colours around the page the one of the theme is left, for every system', () => {
  const colour = (theme: string, value: string) =>
    `<meta name="theme-color" content="${value}" media="(prefers-color-scheme: ${theme})">`
  const html = `<html><head>${colour('light', '#fff')}${colour('dark', '#000')}</head>`
  expect(withPreferences(html, { theme: 'dark' })).toBe(
    '<html data-theme="dark"><head><meta name="theme-color" content="#000"></head>',
  )
  expect(withPreferences(html, { theme: 'light' })).toContain(
    '<meta name="theme-color" content="#fff"></head>',
  )
  expect(withPreferences(html, { role: 'manager' })).toContain(colour('dark', '#000'))
})

test('the switch at the foot of a page shows its other way', () => {
  const html = '<html><button class="a" name="events" value="off">Do not count</button><button>x'
  const off = withPreferences(html, { uncounted: true })
  expect(off).toContain('value="on">Count me again</button><button>x')
  expect(withPreferences(html, { theme: 'dark' })).toContain('value="off"')
  expect(readPreferences('events=off')).toEqual({ uncounted: true })
  expect(readPreferences('events=on')).toBeUndefined()
})

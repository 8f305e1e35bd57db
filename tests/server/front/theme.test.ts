import { expect, test } from 'vitest'
import type { Answer } from '@/server/front/answer'
import { readTheme, ThemedAnswers, withTheme } from '@/server/front/theme'

const answer: Answer = {
  status: 200,
  headers: {},
  bodies: { identity: Buffer.from('<html lang="en">x') },
  tag: 'a',
}

test.each([
  ['theme=dark', 'dark'],
  ['a=1;theme=light', 'light'],
  ['theme=darker', undefined],
  ['thetheme=dark', undefined],
  [undefined, undefined],
])('the cookie %j asks for %s', (cookie, theme) => {
  expect(readTheme(cookie)).toBe(theme)
})

test('only the root element is marked', () => {
  expect(withTheme('<!DOCTYPE html><html lang="en"><body>&lt;html <p>', 'dark')).toBe(
    '<!DOCTYPE html><html data-theme="dark" lang="en"><body>&lt;html <p>',
  )
})

test('of the colours around the page the one of the theme is left, for every system', () => {
  const colour = (theme: string, value: string) =>
    `<meta name="theme-color" content="${value}" media="(prefers-color-scheme: ${theme})">`
  const html = `<html><head>${colour('light', '#fff')}${colour('dark', '#000')}</head>`
  expect(withTheme(html, 'dark')).toBe(
    '<html data-theme="dark"><head><meta name="theme-color" content="#000"></head>',
  )
  expect(withTheme(html, 'light')).toContain('<meta name="theme-color" content="#fff"></head>')
})

test('a variant is made once and the longest unused one is forgotten', async () => {
  const themed = new ThemedAnswers(2)
  const first = await themed.find('/a', answer, 'dark')
  await themed.find('/b', answer, 'dark')
  expect(await themed.find('/a', answer, 'dark')).toBe(first)
  await themed.find('/c', answer, 'dark')
  expect(await themed.find('/a', answer, 'dark')).toBe(first)
  const second = themed.find('/b', answer, 'light')
  expect((await second).bodies.identity.toString()).toBe('<html data-theme="light" lang="en">x')
})

import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { differenceOf, type Picture } from '../browser/pictures/picture'

/** A grey picture of 100 x 100 in which some pixels, in rows from the top, are of another grey. */
function picture(other = 0, grey = 0): Picture {
  const data = new Uint8Array(40_000).fill(255)
  for (let at = 0; at < other; at++) data.fill(grey, at * 4, at * 4 + 3)
  return { data, width: 100, height: 100 }
}

test('a picture is like itself, and like one whose colours are a shade off', () => {
  expect(differenceOf(picture(), picture())).toBeUndefined()
  expect(differenceOf(picture(5_000, 200), picture(5_000, 205))).toBeUndefined()
})

test('a few pixels may differ, a stroke of a letter may not', () => {
  expect(differenceOf(picture(), picture(2))).toBeUndefined()
  expect(differenceOf(picture(), picture(300))?.what).toMatch(/^differs in \d+ pixels$/)
})

test('a colour that turned into another is a difference', () => {
  expect(differenceOf(picture(5_000, 95), picture(5_000, 134))).toBeDefined()
})

test('a picture of another size tells both sizes', () => {
  const { data } = picture()
  expect(differenceOf(picture(), { data, width: 50, height: 200 })?.what).toBe(
    'is 100 x 100, shown is 50 x 200',
  )
})

test('the pictures that are kept take at most 3 MiB', () => {
  const bytes = ['tests/pictures', 'docs/pictures'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(path.join(folder, name)))
      .map((file) => (file.isFile() ? file.size : 0)),
  )
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(3 * 1024 * 1024)
})

import { parseFragment, serialize } from 'parse5'
import { expect, it } from 'vitest'
import { curlQuotes } from '@/server/seal/text/curl-quotes'

const curledPage = (html: string): string => {
  const page = parseFragment(html)
  curlQuotes(page)
  return serialize(page)
}

it.each([
  ['<p>It\'s <b>"so"</b>, isn\'t it?</p>', '<p>It’s <b>“so”</b>, isn’t it?</p>'],
  ['<p>A user<b>\'s</b> "role"</p>', '<p>A user<b>’s</b> “role”</p>'],
  ['<ul><li>"a"</li><li>"b"</li></ul>', '<ul><li>“a”</li><li>“b”</li></ul>'],
  ['<p>Dial <code>"*21*"</code>, then "5"</p>', '<p>Dial <code>"*21*"</code>, then “5”</p>'],
  ['<script>const a = "b"</script>', '<script>const a = "b"</script>'],
  ["<textarea>it's</textarea>", "<textarea>it's</textarea>"],
  ['<a title="it\'s" href="/x">it\'s</a>', '<a title="it\'s" href="/x">it’s</a>'],
  ['<template><p>"x"</p></template>', '<template><p>“x”</p></template>'],
])('%s', (made, printed) => {
  expect(curledPage(made)).toBe(printed)
})

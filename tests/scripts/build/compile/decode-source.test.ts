import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { decodeSource } from '@/scripts/build/compile/decode-source'
import { readSourceFiles, strayFiles } from '@/scripts/build/compile/read-source-files'
import { COPY, writeArticles } from '@/scripts/build/compile/write-articles'

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const TEXT = '---\ntitle: Anrufe und कॉल\n---\n\nOne.\nTwo.\n'

describe('a text of any encoding and line ending is read as it was meant', () => {
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(TEXT)],
    ['a byte-order mark', Buffer.from(`\ufeff${TEXT}`)],
    ['CRLF', Buffer.from(TEXT.replaceAll('\n', '\r\n'))],
    ['CR alone', Buffer.from(TEXT.replaceAll('\n', '\r'))],
    ['endings that are mixed', Buffer.from(TEXT.replace('\n', '\r\n'))],
    ['UTF-16, little end first', utf16(`\ufeff${TEXT}`, false)],
    ['UTF-16, big end first', utf16(`\ufeff${TEXT}`, true)],
    ['UTF-16 without a mark', utf16(TEXT, false)],
    ['UTF-16 without a mark, big end first', utf16(TEXT, true)],
    ['UTF-16 with CRLF', utf16(TEXT.replaceAll('\n', '\r\n'), false)],
  ])('%s', (_, bytes) => {
    expect(decodeSource(bytes)).toEqual({ text: TEXT, diagnostics: [] })
  })

  test('every file of content in each of them', () => {
    const files = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
    expect(files.flatMap(({ diagnostics }) => diagnostics)).toEqual([])
    const wrong = files.filter(({ text }) =>
      [
        Buffer.from(text.replaceAll('\n', '\r\n')),
        Buffer.from(`\ufeff${text}`),
        utf16(`\ufeff${text}`, false),
        utf16(text, true),
      ].some((bytes) => decodeSource(bytes).text !== text),
    )
    expect(wrong.map(({ path }) => path)).toEqual([])
  })
})

describe('what cannot be read is told with its place', () => {
  test.each<[string, Uint8Array, number, number, RegExp]>([
    [
      'Latin-1',
      Buffer.from('one\ntwo caf\xe9 three\n', 'latin1'),
      2,
      8,
      /not UTF-8.*what stands here/,
    ],
    ['a NUL', Buffer.from('one\ntwo\0three\n'), 2, 4, /a NUL that nobody sees \(U\+0000\)/],
    ['a space without width', Buffer.from('call\u200bers\n'), 1, 5, /space without width/],
    ['a soft hyphen', Buffer.from('call\u00aders\n'), 1, 5, /soft hyphen/],
    ['a turn of direction', Buffer.from('a \u202eb\n'), 1, 3, /turns the direction/],
    ['a lost character', Buffer.from('caf\ufffd\n'), 1, 4, /character was lost/],
    ['a control character', Buffer.from('a\u0007b\n'), 1, 2, /control character/],
    ['a line break of another kind', Buffer.from('a\u2028b\n'), 1, 2, /line break/],
  ])('%s', (_, bytes, line, column, said) => {
    const [first, ...more] = decodeSource(bytes).diagnostics
    expect(first).toMatchObject({ line, column, message: expect.stringMatching(said) as string })
    expect(first?.remedy).toMatch(/save the file as UTF-8|take it away/)
    expect(more).toEqual([])
  })

  test('joiners of Hindi and emoji stay', () => {
    expect(decodeSource(Buffer.from('क्‍ष 👩‍💻\n')).diagnostics).toEqual([])
  })

  test('a file full of them is told in a few lines', () => {
    expect(decodeSource(Buffer.from('a\u200b'.repeat(1000))).diagnostics).toHaveLength(5)
  })
})

test('all of content in mixed encodings is read and handed to Contentlayer byte for byte', () => {
  const ways = [
    (text: string) => Buffer.from(text.replaceAll('\n', '\r\n')),
    (text: string) => Buffer.from(`\ufeff${text}`),
    (text: string) => utf16(`\ufeff${text}`, false),
    (text: string) => utf16(`\ufeff${text.replaceAll('\n', '\r\n')}`, true),
    (text: string) => Buffer.from(text.replaceAll('\n', '\r')),
  ]
  const endings = ['.mdx', '.md', '.yaml']
  const published = readSourceFiles('content', endings)
  const root = process.cwd()
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-encodings-'))
  cpSync('public', path.join(folder, 'public'), {
    recursive: true,
    filter: (file) => !file.endsWith('assets'),
  })
  try {
    process.chdir(folder)
    for (const [at, { path: file, text }] of published.entries()) {
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, ways[at % ways.length]?.(text) ?? '')
    }
    expect(strayFiles()).toEqual([])
    expect(readSourceFiles('content', endings)).toEqual(published)
    const articles = published.filter(({ path: file }) => file.startsWith('content/articles/'))
    writeArticles(readSourceFiles('content/articles', endings))
    const copies = articles.map(({ path: file }) => readFileSync(path.join('.generated', file)))
    expect(COPY).toBe('.generated/content')
    expect(copies.map(String)).toEqual(articles.map(({ text }) => text))
    expect(copies.every((copy, at) => copy.equals(Buffer.from(articles[at]?.text ?? '')))).toBe(
      true,
    )
  } finally {
    process.chdir(root)
    rmSync(folder, { recursive: true, force: true })
  }
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'

const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`)

const LIST = 'docs/decisions/README.md'
const RECORDS = below('docs/decisions')
  .filter((file) => file !== LIST)
  .toSorted()
/** A record tells what was decided on its day; one that was superseded may name what is gone. */
const inForce = RECORDS.filter((file) => !/^Status: superseded/m.test(readFileSync(file, 'utf8')))
const PAPERS = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'bench/README.md',
  'docs/api.md',
  'docs/costs.md',
  'docs/privacy.md',
  'docs/security.md',
  'docs/server.md',
  'docs/staff.md',
  ...inForce,
]

const FOLDERS = ['.vscode', 'app', 'bench', 'components', 'content', 'docs', 'lib', 'public']
const files = [
  ...readdirSync('.'),
  ...[...FOLDERS, 'scripts', 'server', 'tests'].flatMap((folder) => below(folder)),
]
/** What a build makes, or a reader writes, is in no checkout. */
const ELSEWHERE =
  /^(?:\.next|\.releases|\.generated|\.contentlayer|test-results)\/|[*{<]|^users\.csv$/
const PATH = /^[\w.()[\]/-]+\.(?:tsx?|mjs|css|ya?ml|mdx?|tsv|json)$/

/** Paths in code spans; in a walk, the end of one. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, span = '']) => span)
    .filter((span) => PATH.test(span) && !ELSEWHERE.test(span))

describe.each(PAPERS)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8')

  test('names files that are there', () => {
    const missing = pathsIn(text).filter(
      (named) => !files.some((file) => file === named || file.endsWith(`/${named}`)),
    )
    expect(missing).toEqual([])
  })

  test('names commands that are there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const named = [...text.matchAll(/\bnpm run ([a-z:-]*[a-z])/g)].map(([, name = '']) => name)
    expect(named.filter((name) => !(name in scripts))).toEqual([])
  })

  test('links to pages that are there', () => {
    const links = [...text.replace(/`[^`\n]*`/g, '').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(
      ([, to = '']) => to,
    )
    expect(links.filter((to) => !existsSync(path.join(path.dirname(paper), to)))).toEqual([])
  })
})

describe.each(RECORDS)('%s', (file) => {
  test('has a date and a status, and stands in the list with it', () => {
    const text = readFileSync(file, 'utf8')
    const [, number, title] = /^# (\d+)\. (.+)$/m.exec(text) ?? []
    const [, date, status] = /^Date: (\d{4}-\d\d-\d\d)\.\nStatus: (.+?)\.(?: |$)/m.exec(text) ?? []
    expect(number).toBe(String(Number(path.basename(file).slice(0, 4))))
    expect(date, 'a line "Date: 2026-01-31."').toBeDefined()
    expect(status).toMatch(/^(?:in force|in force, .+|superseded by .+)$/)
    const row = `| [${number}](${path.basename(file)}) | ${title} | ${date} | ${status}`
    const list = readFileSync(LIST, 'utf8')
    expect(list).toContain(row)
  })
})

import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = process.cwd()
let folder = ''

// The site without what Contentlayer left: everything else is there.
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-no-contentlayer-'))
  for (const name of ['app', 'components', 'content', 'lib', 'node_modules'])
    symlinkSync(path.join(root, name), path.join(folder, name))
  mkdirSync(path.join(folder, 'scripts'))
  cpSync(path.join(root, '.generated'), path.join(folder, '.generated'), { recursive: true })
  for (const name of ['package.json', 'tsconfig.json', 'scripts/tsx.json'])
    cpSync(path.join(root, name), path.join(folder, name))
  cpSync(path.join(root, 'scripts/build'), path.join(folder, 'scripts/build'), { recursive: true })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a program in that folder, and returns how it ended and what it said. */
function run(file: string): { readonly code: number | null; readonly said: string } {
  const ended = spawnSync(process.execPath, ['--import', 'tsx', file], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsx.json' },
  })
  return { code: ended.status, said: `${ended.stdout}${ended.stderr}` }
}

describe('without what Contentlayer generated', () => {
  test('no article has a page, Markdown or words, and each names what is missing', () => {
    writeFileSync(
      path.join(folder, 'pages.ts'),
      `import { articles, articleMarkdownFor } from '@/lib/articles/collection'
for (const article of articles())
  for (const ask of [() => article.code, () => articleMarkdownFor(article), () => article.sections])
    try {
      ask()
      console.log('made ' + article.slug)
    } catch (error) {
      console.log(String(error))
    }
`,
    )
    const { said } = run('pages.ts')
    const lines = said.trim().split('\n')
    expect(lines.length).toBeGreaterThan(3 * 80)
    for (const line of lines)
      expect(line).toMatch(
        /has left no text of content\/articles\/[a-z-]+\/[a-z-]+\.mdx \(\.contentlayer\/.*\.json\); run npm run build/,
      )
  }, 30_000)

  test('the list of articles is not made, and the stage names what is missing', () => {
    const { code, said } = run('scripts/build/articles.ts')
    expect(code).not.toBe(0)
    expect(said).toContain(
      'Contentlayer has left no articles (.contentlayer/generated/Article); run npm run build',
    )
  }, 30_000)
})

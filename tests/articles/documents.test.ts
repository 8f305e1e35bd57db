// Reading a text while Contentlayer writes it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, test } from 'vitest'
import { documentFile, documentFolder } from '@/lib/articles/documents'

const ROOT = path.resolve(import.meta.dirname, '../..')
const MODULE = pathToFileURL(path.join(ROOT, 'lib/articles/documents.ts')).href
const DOCUMENT = 'articles/one/first.mdx'
const TEXT = JSON.stringify({ code: 'return 1', tree: '{"type":"root","children":[]}' })

const folders: string[] = []
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Reads the text in a process of its own; `write` writes its file once that has begun to. */
async function readWith(
  environment: 'development' | 'production',
  write: (file: string) => void,
): Promise<{ readonly said: string; readonly code: number | null }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-documents-'))
  folders.push(folder)
  mkdirSync(path.join(folder, documentFolder), { recursive: true })
  const program =
    `const { readDocument } = await import('${MODULE}')\n` +
    `process.chdir(${JSON.stringify(folder)})\n` +
    `console.log('begins')\n` +
    `console.log(JSON.stringify(readDocument('${DOCUMENT}')))`
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', program],
    { cwd: ROOT, env: { ...process.env, NODE_ENV: environment } },
  )
  let said = ''
  let isWritten = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text
    if (isWritten) return
    isWritten = true
    write(path.join(folder, documentFolder, documentFile(DOCUMENT)))
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text))
  const [code] = (await once(child, 'close')) as [number | null]
  return { said, code }
}

test.concurrent(
  'in development a text that is not there yet, or cut, is waited for',
  async ({ expect }) => {
    const { said, code } = await readWith('development', (file) => {
      writeFileSync(file, TEXT.slice(0, 20))
      setTimeout(() => writeFileSync(file, TEXT), 300)
    })
    expect(said).toContain('{"code":"return 1","tree":{"type":"root","children":[]}}')
    expect(code).toBe(0)
  },
)

test.concurrent(
  'on the site nothing is waited for: what is not there is named',
  async ({ expect }) => {
    const { said, code } = await readWith('production', () => {})
    expect(said).toContain(`Contentlayer has left no text of content/${DOCUMENT}`)
    expect(code).toBe(1)
  },
)

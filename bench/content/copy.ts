// A copy of the repository with made-up articles beside the published, to be built and changed.
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { linkFolder } from '@/tests/content/link-folder'
import { madeUpArticle } from './article'

const COPIED = ['app', 'components', 'content', 'lib', 'public', 'scripts', 'server']
const BUILT = path.join('public', 'assets')
const SENTENCE = 'Zebras read this newly written sentence aloud.'

/** A copy of the repository, not yet built, with as many articles, the published among them. */
export function copyWith(size: number): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'signpost-content-'))
  for (const name of COPIED.filter((each) => existsSync(each)))
    cpSync(name, path.join(folder, name), {
      recursive: true,
      filter: (source) => !source.startsWith(BUILT),
    })
  for (const entry of readdirSync('.', { withFileTypes: true }))
    if (entry.isFile()) cpSync(entry.name, path.join(folder, entry.name))
  linkFolder('node_modules', path.join(folder, 'node_modules'))
  const published = readdirSync('content/articles', { recursive: true, encoding: 'utf8' }).filter(
    (name) => /\.mdx?$/.test(name),
  ).length
  for (let number = 0; number < size - published; number++) {
    const { file, text } = madeUpArticle(number)
    writeFileSync(path.join(folder, file), text)
  }
  return folder
}

/** Puts a sentence into the first made-up article; tells where it will be read. */
export function changeSentence(folder: string): {
  readonly address: string
  readonly sentence: string
} {
  const file = path.join(folder, madeUpArticle(0).file)
  const text = readFileSync(file, 'utf8')
  const changed = text.replace(/^## Get help$/m, `${SENTENCE}\n\n## Get help`)
  if (changed === text) throw new Error(`${file} has no heading to put a sentence before`)
  writeFileSync(file, changed)
  return { address: `/articles/${path.parse(file).name}`, sentence: SENTENCE }
}

const indexShape = z.object({
  answers: z.array(
    z.object({ path: z.string(), headers: z.record(z.string(), z.string()), tag: z.string() }),
  ),
})

/** What the built site answers: by address, the hash of the body and the headers. */
export function readAnswers(folder: string): ReadonlyMap<string, string> {
  const releases = path.join(folder, '.releases')
  const current = readFileSync(path.join(releases, 'current'), 'utf8').trim()
  const text = readFileSync(path.join(releases, current, 'site/index.json'), 'utf8')
  const { answers } = indexShape.parse(JSON.parse(text))
  return new Map(
    answers.map(({ path: address, tag, headers }) => [address, JSON.stringify([tag, headers])]),
  )
}

// All of content as the editors of every system save it, compiled by the build: what the stages
// after it are made of is equal byte for byte.
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
} from 'node:fs'
import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'
import { freshProgram } from '@/scripts/command/stage/programs.mjs'
import { writeIn } from './copy'

const GENERATED = '.generated'
const MARK = '\ufeff'

const crlf = (text: string): string => text.replaceAll('\n', '\r\n')
const little = (text: string): Buffer => Buffer.from(text, 'utf16le')
const big = (text: string): Buffer => little(text).swap16()

/** Each with how it saves a text. */
export const ENCODINGS: readonly (readonly [name: string, save: (text: string) => Buffer])[] = [
  ['UTF-8 with CRLF', (text) => Buffer.from(crlf(text))],
  ['UTF-8 with CR', (text) => Buffer.from(text.replaceAll('\n', '\r'))],
  ['UTF-8 with a mark', (text) => Buffer.from(MARK + text)],
  ['UTF-8 with a mark and CRLF', (text) => Buffer.from(MARK + crlf(text))],
  ['UTF-16LE', little],
  ['UTF-16LE with a mark', (text) => little(MARK + text)],
  ['UTF-16LE with a mark and CRLF', (text) => little(MARK + crlf(text))],
  ['UTF-16BE', big],
  ['UTF-16BE with a mark', (text) => big(MARK + text)],
  ['UTF-16BE with a mark and CRLF', (text) => big(MARK + crlf(text))],
]

/** By file, a hash of what the compiler left. */
function leftIn(folder: string): Map<string, string> {
  const names = readdirSync(path.join(folder, GENERATED), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
  return new Map(
    names
      .toSorted()
      .map((name) => [
        path.relative(folder, name),
        createHash('sha256').update(readFileSync(name)).digest('hex'),
      ]),
  )
}

/**
 * Compiles all of content, saved in each way, and compares everything that is left with what the
 * files as they are leave. Prints a line for each way; returns whether all are equal.
 */
export async function tryEncodings(): Promise<boolean> {
  const program = path.resolve(await freshProgram('scripts/build/compile.ts'))
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'signpost-encodings-'))
  for (const name of ['app', 'content', 'public', '.cache/kept'].filter((each) => existsSync(each)))
    cpSync(name, path.join(folder, name), { recursive: true })
  const published = readSourceFiles('content', ['.mdx', '.md', '.yaml'])
  const compiled = (): Map<string, string> | string => {
    rmSync(path.join(folder, GENERATED), { recursive: true, force: true })
    const { status, stderr } = spawnSync(process.execPath, [program], {
      cwd: folder,
      encoding: 'utf8',
    })
    return status === 0 ? leftIn(folder) : stderr
  }
  try {
    const plain = compiled()
    if (typeof plain === 'string') throw new Error(plain)
    const equal = ENCODINGS.filter(([name, save]) => {
      for (const { path: file, text } of published) writeIn(folder, file, save(text))
      const left = compiled()
      const other =
        typeof left === 'string'
          ? left
          : [...plain].flatMap(([file, hash]) => (left.get(file) === hash ? [] : [file])).join(', ')
      console.log(`${name}: ${other === '' ? `${plain.size} files equal` : `FAILED: ${other}`}`)
      return other === ''
    })
    console.log(`${equal.length} of ${ENCODINGS.length} ways to save content build the same`)
    return equal.length === ENCODINGS.length
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

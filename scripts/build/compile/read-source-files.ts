// The files people write, read into memory, and what stands among them that nobody reads.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { errorIn, TOP, type Diagnostic } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { decodeSource, ENCODING_RULE } from './decode-source'

/** A file with what is wrong with its bytes. */
export interface ReadFile extends SourceFile {
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Reads every file below a folder whose name ends in one of the extensions, sorted by path (from
 * the root, with forward slashes).
 */
export function readSourceFiles(folder: string, extensions: readonly string[]): ReadFile[] {
  return filesBelow(folder)
    .filter(({ isFile, name }) => isFile && extensions.includes(path.extname(name)))
    .map(({ name }) => {
      const { text, diagnostics } = decodeSource(readFileSync(name))
      return {
        path: name,
        text,
        diagnostics: diagnostics.map((found) => errorIn(name, ENCODING_RULE, found)),
      }
    })
}

interface Entry {
  /** From the root, with forward slashes. */
  readonly name: string
  /** Neither a link nor anything that is no file of the disk. */
  readonly isFile: boolean
}

/**
 * Everything below a folder but folders. A link is told and not followed: it may lead to a folder
 * that it is in.
 */
function filesBelow(folder: string): Entry[] {
  if (!existsSync(folder) || !lstatSync(folder).isDirectory()) return []
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry): Entry[] => {
      const name = path.posix.join(folder, entry.name)
      return entry.isDirectory() ? filesBelow(name) : [{ name, isFile: entry.isFile() }]
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The folders of content, each with the ending of its files and what one of them is called. */
const KINDS = [
  { folder: 'content/articles/', ending: '.mdx', also: ['.md'], what: 'an article' },
  { folder: 'content/shared/', ending: '.mdx', also: ['.md'], what: 'a passage' },
  { folder: 'content/wizards/', ending: '.md', also: [], what: 'a guided fix' },
  { folder: 'content/policy/', ending: '.yaml', also: [], what: 'a table of the policy' },
  { folder: 'content/site/', ending: '.yaml', also: [], what: 'a table of the site' },
] as const
const FOLDERS = KINDS.map(({ folder }) => path.posix.basename(folder))
const TEXTS = ['.mdx', '.md', '.markdown', '.txt', '.yaml', '.yml', '.json', '']
const PICTURES = ['.png', '.jpg', '.jpeg', '.gif', '.webp', '.avif', '.svg', '.mp4', '.webm']

/** What editors and systems leave, and nobody wrote. */
const isLeftover = (name: string): boolean =>
  /^\.|~$|^(?:Thumbs\.db|desktop\.ini)$|\.(?:swp|tmp|bak|orig)$/i.test(path.basename(name))

/**
 * Files below `content` that no reader of ours opens, each with what to do: a text that is never
 * published without a word would be looked for in vain.
 */
export function strayFiles(): Diagnostic[] {
  return filesBelow('content').flatMap((entry): Diagnostic[] => {
    const found = isLeftover(entry.name) ? undefined : strayReason(entry)
    return found ? [errorIn(entry.name, 'unread-file', { ...TOP, ...found })] : []
  })
}

function strayReason({
  name,
  isFile,
}: Entry): { readonly message: string; readonly remedy: string } | undefined {
  if (!isFile)
    return {
      message: 'this is a link or no file at all, and is not followed',
      remedy: 'put the file itself here',
    }
  const kind = KINDS.find(({ folder }) => name.startsWith(folder))
  const extension = path.extname(name)
  if (PICTURES.includes(extension.toLowerCase()))
    return {
      message: 'a picture here is not published',
      remedy: `move it to public/images and write ![what it shows](/images/${path.basename(name)})`,
    }
  if (!kind)
    return {
      message: 'nothing reads a file here',
      remedy: `content has the folders ${FOLDERS.join(', ')}`,
    }
  const endings: readonly string[] = [kind.ending, ...kind.also]
  if (endings.includes(extension)) return undefined
  return {
    message: `a file that ends in "${extension}" is not read`,
    remedy: TEXTS.includes(extension.toLowerCase())
      ? `for ${kind.what}, name it ${path.posix.basename(name, extension)}${kind.ending}`
      : `${kind.what} ends in ${kind.ending}; move anything else out of content`,
  }
}

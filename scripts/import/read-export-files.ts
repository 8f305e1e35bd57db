// The files of an export: of a folder, of a ZIP archive, or one file alone. Nothing is unpacked to
// the disk, and no name leads out of the export.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { openArchive } from '@/lib/checkup/workbook/archive'
import type { ExportFile } from '@/lib/lint/import/exported'
import type { Told } from '@/lib/lint/import/told'

/** What was found, and what of it is not read. */
export interface ExportFiles {
  readonly files: readonly ExportFile[]
  readonly unread: readonly Told[]
}

/** The largest archive that is opened, in bytes: it is held in memory. */
const MOST_BYTES = 1024 ** 3
/** More files than an export has. */
const MOST_FILES = 50_000

/** Finds the files of an export. Throws an Error with a sentence where there is none. */
export function readExportFiles(source: string): ExportFiles {
  if (!existsSync(source)) throw new Error(`there is no file or folder "${source}"`)
  if (lstatSync(source).isDirectory()) return filesOf(source)
  const { size } = lstatSync(source)
  if (size > MOST_BYTES) throw new Error(`"${source}" has ${size} bytes, which is too much`)
  if (/\.zip$/i.test(source)) return filesInArchive(readFileSync(source), source)
  return {
    files: [{ path: path.basename(source), size, read: () => readFileSync(source) }],
    unread: [],
  }
}

function filesOf(folder: string): ExportFiles {
  const files: ExportFile[] = []
  const unread: Told[] = []
  const read = (below: string): void => {
    for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
      const name = path.posix.join(below, entry.name)
      const where = path.join(folder, name)
      if (/^(?:\.|__MACOSX$)/.test(entry.name)) continue
      if (entry.isDirectory()) read(name)
      else if (!entry.isFile())
        unread.push({ kind: 'unread', file: name, message: 'is a link, which is not followed' })
      else if (files.length < MOST_FILES)
        files.push({ path: name, size: lstatSync(where).size, read: () => readFileSync(where) })
    }
  }
  read('')
  return { files, unread: [...unread, ...tooMany(files.length)] }
}

/** The files of an archive. Throws an Error with a sentence where it is none. */
export function filesInArchive(bytes: Uint8Array, source: string): ExportFiles {
  const archive = (() => {
    try {
      return openArchive(bytes)
    } catch {
      throw new Error(`"${source}" is no ZIP archive, or a damaged one`)
    }
  })()
  const unread: Told[] = []
  const files = archive.names.flatMap((name): ExportFile[] => {
    const parts = name.replaceAll('\\', '/').split('/')
    if (
      name.endsWith('/') ||
      parts.some((part) => /^(?:\..+|__MACOSX)$/.test(part) && part !== '..')
    )
      return []
    if (/^\/|^[a-z]:/i.test(name) || parts.includes('..')) {
      unread.push({ kind: 'unread', file: name, message: 'leads out of the archive' })
      return []
    }
    const read = (): Uint8Array => {
      const content = archive.bytes(name)
      if (!content) throw new Error('it is not in the archive')
      return content
    }
    return [{ path: parts.join('/'), size: archive.sizeOf(name), read }]
  })
  return {
    files: files.slice(0, MOST_FILES),
    unread: [...unread, ...tooMany(files.length)],
  }
}

const tooMany = (count: number): readonly Told[] =>
  count < MOST_FILES
    ? []
    : [
        {
          kind: 'unread',
          file: '.',
          message: `only the first ${MOST_FILES} files of the export are read`,
        },
      ]

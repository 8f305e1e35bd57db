// The files people write, read into memory.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { SourceFile } from '@/lib/core/yaml'

/**
 * Reads every file below a folder whose name ends in one of the extensions, sorted by path (from
 * the root, with forward slashes).
 */
export function readSourceFiles(folder: string, extensions: readonly string[]): SourceFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.includes(path.extname(name)))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .sort()
    .map((file) => ({ path: file, text: readFileSync(file, 'utf8') }))
}

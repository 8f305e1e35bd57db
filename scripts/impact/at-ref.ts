// Files of content as they were at a commit of git.
import { execFileSync } from 'node:child_process'
import path from 'node:path'
import type { SourceFile } from '@/lib/core/yaml'

const git = (...args: readonly string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

/**
 * Every file below a folder with one of the extensions at a ref, paths from the folder in which the
 * command runs. Throws git's own words when there is no such ref.
 */
export function readSourceFilesAt(
  ref: string,
  folder: string,
  extensions: readonly string[],
): SourceFile[] {
  return git('ls-tree', '-r', '--name-only', '-z', ref, '--', folder)
    .split('\0')
    .filter((file) => extensions.includes(path.extname(file)))
    .map((file) => ({ path: file, text: git('show', `${ref}:./${file}`) }))
}

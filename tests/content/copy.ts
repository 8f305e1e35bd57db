// A copy of the repository in which content is changed, built and tested, with what was built here:
// a build there makes again what the change bears on, as a writer's own does.
import { execFileSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { linkFolder } from './link-folder'

/** What a build leaves, by which the next one knows what is done; of releases the present one. */
const BUILT = ['.cache', '.contentlayer', '.generated', '.next', 'public/assets', 'next-env.d.ts']
/** Of Next's own, of development, and of releases that are packed. */
const NOT_COPIED = ['.next/cache', '.next/dev', '.cache/locks']
const CURRENT = '.releases/current'

/**
 * A folder with every file that git knows or would add, the packages linked file by file, and what
 * was built with the times of its files.
 */
export function copyRepository(): string {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'signpost-change-'))
  const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    encoding: 'utf8',
  })
  for (const name of listed.split('\0').filter(Boolean))
    cpSync(name, path.join(folder, name), { recursive: true })
  linkFolder('node_modules', path.join(folder, 'node_modules'))
  const releases = existsSync(CURRENT)
    ? [CURRENT, path.join('.releases', readFileSync(CURRENT, 'utf8').trim())]
    : []
  for (const name of [...BUILT, ...releases].filter((built) => existsSync(built)))
    cpSync(name, path.join(folder, name), {
      recursive: true,
      preserveTimestamps: true,
      filter: (source) => !NOT_COPIED.includes(source),
    })
  return folder
}

/** Writes a file of a copy, and the folders that it stands in. */
export function writeIn(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, content)
}

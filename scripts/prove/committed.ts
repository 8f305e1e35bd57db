// A policy to compare with: a folder, or content/policy as a commit has it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { loadPolicy } from '@/lib/policy/load'
import type { Policy } from '@/lib/policy/policy'
import type { SourceFile } from '@/lib/core/yaml'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

const FOLDER = 'content/policy'

/**
 * Loads the policy of a folder or of a git reference. Throws ContentError when it does not load,
 * and an Error when there is no such place.
 */
export function loadPolicyOf(place: string): Policy {
  return loadPolicy(existsSync(place) ? readSourceFiles(place, ['.yaml']) : filesAt(place))
}

function filesAt(reference: string): readonly SourceFile[] {
  // A reference that begins with a hyphen would be read as an option of git.
  const listed = reference.startsWith('-')
    ? undefined
    : git(['ls-tree', '-r', '--name-only', reference, `${FOLDER}/`])
  const names = listed?.split('\n').filter((name) => name.endsWith('.yaml')) ?? []
  if (names.length === 0)
    throw new Error(
      `--against ${reference}: there is neither such a folder nor a commit with ` +
        `${FOLDER}; give a folder, or a reference such as HEAD`,
    )
  return names.map((path) => ({
    path: `${reference}:${path}`,
    text: git(['show', `${reference}:${path}`]) ?? '',
  }))
}

function git(options: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync('git', options, { encoding: 'utf8', maxBuffer: 2 ** 26 })
  return status === 0 ? stdout : undefined
}

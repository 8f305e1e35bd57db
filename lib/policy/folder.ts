// Reads the policy from a folder on disk. The only module of lib/policy that touches files.
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { loadPolicy } from './load'
import type { Policy } from './policy'
import type { SourceFile } from '@/lib/core/yaml'

/** The YAML files below a folder, in order of name. Their paths are as given plus the name. */
export async function readPolicyFiles(folder: string): Promise<readonly SourceFile[]> {
  const names = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
  return Promise.all(
    names.map(async (name) => ({
      path: path.join(folder, name),
      text: await readFile(path.join(folder, name), 'utf8'),
    })),
  )
}

/**
 * Loads the policy of a folder such as content/policy. Throws ContentError when a file does not
 * hold.
 */
export const loadPolicyFolder = async (folder: string): Promise<Policy> =>
  loadPolicy(await readPolicyFiles(folder))

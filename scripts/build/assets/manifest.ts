// Which hashed file is which: what the reader layout has to link.
import type { Metafile } from 'esbuild'
import type { ElementFile, WorkerFile } from './elements'

/**
 * `help` is the program of every document; `preload` lists, by tag, what a lazy element needs
 * beyond it; `workers` are by name. All are addresses.
 */
export interface Assets {
  readonly help: string
  readonly preload: Readonly<Record<string, readonly string[]>>
  readonly workers: Readonly<Record<string, string>>
}

const FOLDER = 'public'

/** The address under which the bundle of a source file is served. Throws when there is none. */
export const addressOf = (outputs: Metafile['outputs'], source: string): string =>
  served(outputOf(outputs, source))

const served = (file: string): string => file.slice(FOLDER.length)

function outputOf(outputs: Metafile['outputs'], source: string): string {
  const found = Object.entries(outputs).find(([, output]) => output.entryPoint === source)?.[0]
  if (!found) throw new Error(`no bundle was made of ${source}`)
  return found
}

/** Builds the manifest of bundles, one of which is the program `entry`. */
export function buildManifest(
  outputs: Metafile['outputs'],
  entry: string,
  elements: readonly ElementFile[],
  workers: readonly WorkerFile[],
): Assets {
  const preload = elements
    .filter(({ lazy }) => lazy)
    .map(
      ({ tag, file }) =>
        [tag, staticImports(outputs, outputOf(outputs, file)).map(served)] as const,
    )
  return {
    help: addressOf(outputs, entry),
    preload: Object.fromEntries(preload),
    workers: Object.fromEntries(workers.map(({ name, file }) => [name, addressOf(outputs, file)])),
  }
}

function staticImports(
  outputs: Metafile['outputs'],
  file: string,
  seen = new Set<string>(),
): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  for (const { kind, path } of outputs[file]?.imports ?? [])
    if (kind === 'import-statement') staticImports(outputs, path, seen)
  return [...seen]
}

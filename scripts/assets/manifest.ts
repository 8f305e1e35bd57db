// Which hashed file is which: what the reader layout has to link.
import type { Metafile } from 'esbuild'
import type { ElementFile } from './elements'

/** `help` is the program of every document; `preload` lists, by tag, what a lazy element needs beyond it; `workers` are by name. All are addresses. */
export interface Assets { readonly help: string; readonly preload: Readonly<Record<string, readonly string[]>>; readonly workers: Readonly<Record<string, string>> }

const FOLDER = 'public'

/** The address under which a built file is served. */
const address = (file: string): string => file.slice(FOLDER.length)

/** Builds the manifest of a bundle whose program is `entry`. `workers` are the outputs of the workers, each of which is one file. */
export function buildManifest(outputs: Metafile['outputs'], entry: string, elements: readonly ElementFile[], workers: Metafile['outputs'] = {}): Assets {
  const outputOf = (source: string): string => {
    const found = Object.entries(outputs).find(([, output]) => output.entryPoint === source)?.[0]
    if (!found) throw new Error(`the bundle has no file for ${source}`)
    return found
  }
  const help = outputOf(entry)
  const preload = elements.filter(({ lazy }) => lazy).map(({ tag, file }) => {
    const needed = staticImports(outputs, outputOf(file)).filter((name) => name !== help)
    return [tag, needed.map(address)] as const
  })
  const nameOf = (source: string): string => (source.split('/').at(-1) ?? '').replace(/\.worker\.ts$/, '')
  const named = Object.entries(workers).flatMap(([file, { entryPoint }]) => (entryPoint === undefined ? [] : [[nameOf(entryPoint), address(file)] as const]))
  return { help: address(help), preload: Object.fromEntries(preload), workers: Object.fromEntries(named) }
}

function staticImports(outputs: Metafile['outputs'], file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return []
  seen.add(file)
  for (const { kind, path } of outputs[file]?.imports ?? []) if (kind === 'import-statement') staticImports(outputs, path, seen)
  return [...seen]
}

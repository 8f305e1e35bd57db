// The folder of a search bench, which is no part of this repository.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import * as z from 'zod'
import type { BenchEngine } from '../search-adapter'

const isFunction = (value: unknown): boolean => typeof value === 'function'
// What the folder of a search bench brings: engines, and a typing error in each long word.
const peers = z.object({ PEERS: z.record(z.string(), z.custom<() => BenchEngine>(isFunction)) })
const metrics = z.object({
  withTypos: z.custom<(q: string, seed: number) => string>(isFunction),
})
/** The engines of a search bench by name, and what puts typing errors into a question. */
export type Bench = z.infer<typeof peers> & z.infer<typeof metrics>

/** What the folder of a search bench brings. Throws where it is not there or of another shape. */
export async function benchIn(folder: string): Promise<Bench> {
  const load = async (file: string): Promise<unknown> =>
    import(pathToFileURL(path.resolve(folder, file)).href)
  return {
    ...peers.parse(await load('peers.mjs')),
    ...metrics.parse(await load('metrics.mjs')),
  }
}

// The finished site as the front loads it: one folder of bodies already compressed, and an index of
// where each belongs.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import type { Answer } from './answer'
import type { Bodies } from './encoding'

/** Of a release, where its answers are. */
export const SITE_FOLDER = 'site'

/** The path under which the not-found document is kept; no address can name it. */
export const NOT_FOUND = ' not-found'

const indexShape = z.object({
  redirects: z.record(z.string(), z.string()),
  /** Sources of regular expressions for the paths that Next answers. */
  nextRoutes: z.array(z.string()),
  answers: z.array(
    z.object({
      path: z.string(),
      document: z.boolean(),
      status: z.number(),
      headers: z.record(z.string(), z.string()),
      tag: z.string(),
      encodings: z.array(z.enum(['br', 'gzip'])),
    }),
  ),
})

/** The index as it is written, by server/pack. */
export type Index = z.infer<typeof indexShape>

/** What is packed beside the answers. */
export type Frame = Pick<Index, 'redirects' | 'nextRoutes'>

/** The site in memory. */
export interface Site extends Omit<Frame, 'nextRoutes'> {
  readonly answers: ReadonlyMap<string, Answer & { readonly document: boolean }>
  /** Whether any path is Next's to answer, and whether this one is. */
  readonly hasNextRoutes: boolean
  readonly isNextRoute: (path: string) => boolean
}

/** Reads a packed site into memory, or of its answers those that are wanted, without encodings. */
export function loadSite(
  folder: string,
  isWanted?: (answer: { readonly document: boolean; readonly path: string }) => boolean,
): Site {
  const index = indexShape.parse(JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')))
  const wanted = isWanted ? index.answers.filter(isWanted) : index.answers
  const answers = wanted.map(({ path: address, encodings, tag, ...rest }) => {
    const read = (encoding: string): Buffer => readFileSync(path.join(folder, `${tag}.${encoding}`))
    const bodies: Bodies = {
      identity: read('identity'),
      ...(!isWanted && Object.fromEntries(encodings.map((encoding) => [encoding, read(encoding)]))),
    }
    return [address, { ...rest, tag, bodies }] as const
  })
  const patterns = index.nextRoutes.map((source) => new RegExp(source))
  return {
    redirects: index.redirects,
    answers: new Map(answers),
    hasNextRoutes: patterns.length > 0,
    isNextRoute: (address) => patterns.some((pattern) => pattern.test(address)),
  }
}

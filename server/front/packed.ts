// The finished site as the front loads it: one folder of bodies already compressed, and an index of
// where each belongs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { tagOf, type Answer } from './answer'
import { compress, EFFORT, type Bodies } from './encoding'

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
type Index = z.infer<typeof indexShape>

/** One thing to pack: where it is served, and its bytes. */
export interface Packable {
  readonly path: string
  readonly document: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** What is packed beside the answers. */
export type Frame = Pick<Index, 'redirects' | 'nextRoutes'>

/** The site in memory. */
export interface Site extends Omit<Frame, 'nextRoutes'> {
  readonly answers: ReadonlyMap<string, Answer & { readonly document: boolean }>
  /** Whether a path is Next's to answer. */
  readonly isNextRoute: (path: string) => boolean
}

/**
 * How many bodies are compressed at a time, each twice: as many as there are threads for it. An
 * encoder holds several MiB while it works.
 */
const AT_A_TIME = 2

/**
 * Compresses everything into a folder, replacing what was there. What is served at two addresses is
 * compressed once.
 */
export async function packSite(
  folder: string,
  frame: Frame,
  packables: readonly Packable[],
): Promise<void> {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const answers = packables.map(({ path: address, document, headers, body }) => ({
    path: address,
    document,
    status: address === NOT_FOUND ? 404 : 200,
    headers: { ...headers },
    tag: tagOf(body),
  }))
  const bodies = [
    ...new Map(
      packables.map(({ body, headers, document }, at) => [
        answers[at]!.tag,
        {
          body,
          type: headers['Content-Type'] ?? '',
          effort: document ? EFFORT.document : EFFORT.file,
        },
      ]),
    ),
  ]
  const encodings = new Map<string, Index['answers'][number]['encodings']>()
  const lane = async (): Promise<void> => {
    for (let next = bodies.pop(); next; next = bodies.pop()) {
      const [tag, { body, type, effort }] = next
      const packed = await compress(body, type, effort)
      for (const [encoding, bytes] of Object.entries(packed) as [keyof Bodies, Buffer][])
        writeFileSync(path.join(folder, `${tag}.${encoding}`), bytes)
      encodings.set(
        tag,
        (['br', 'gzip'] as const).filter((encoding) => packed[encoding]),
      )
    }
  }
  await Promise.all(Array.from({ length: AT_A_TIME }, lane))
  writeFileSync(
    path.join(folder, 'index.json'),
    JSON.stringify({
      ...frame,
      answers: answers.map((answer) => ({ ...answer, encodings: encodings.get(answer.tag) ?? [] })),
    } satisfies Index),
  )
}

/** Reads a packed site into memory. */
export function loadSite(folder: string): Site {
  const index = indexShape.parse(JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')))
  const answers = index.answers.map(({ path: address, encodings, tag, ...rest }) => {
    const read = (encoding: string): Buffer => readFileSync(path.join(folder, `${tag}.${encoding}`))
    const bodies: Bodies = {
      identity: read('identity'),
      ...Object.fromEntries(encodings.map((encoding) => [encoding, read(encoding)])),
    }
    return [address, { ...rest, tag, bodies }] as const
  })
  const patterns = index.nextRoutes.map((source) => new RegExp(source))
  return {
    redirects: index.redirects,
    answers: new Map(answers),
    isNextRoute: (address) => patterns.some((pattern) => pattern.test(address)),
  }
}

// Writes the finished site as the front loads it: every body in every encoding, and an index of
// where each belongs.
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { tagOf } from '@/server/front/answer'
import { EFFORT } from '@/server/front/encoding'
import { NOT_FOUND, type Frame, type Index } from '@/server/front/packed'
import type { Compress } from './compressed'

/** One thing to pack: where it is served, and its bytes. */
export interface Packable {
  readonly path: string
  readonly document: boolean
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

/** Of an article, of which there may be as many as of documents. */
const isMarkdown = ({ 'Content-Type': type = '' }: Packable['headers']): boolean =>
  type.startsWith('text/markdown')

/**
 * How many bodies are compressed at a time, each twice: as many as there are threads for it. An
 * encoder holds several MiB while it works.
 */
const AT_A_TIME = 2

/** Packs everything into a new folder. What is served at two addresses is compressed once. */
export async function packSite(
  folder: string,
  frame: Frame,
  packables: readonly Packable[],
  compress: Compress,
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const tagged = packables.map((packable) => ({ ...packable, tag: tagOf(packable.body) }))
  const answers = tagged.map(({ path: address, document, headers, tag }) => ({
    path: address,
    document,
    status: address === NOT_FOUND ? 404 : 200,
    headers: { ...headers },
    tag,
  }))
  const bodies = [
    ...new Map(
      tagged.map(({ body, headers, document, tag }) => [
        tag,
        {
          body,
          type: headers['Content-Type'] ?? '',
          effort: document || isMarkdown(headers) ? EFFORT.document : EFFORT.file,
        },
      ]),
    ),
  ]
  const encodings = new Map<string, Index['answers'][number]['encodings']>()
  const lane = async (): Promise<void> => {
    for (let next = bodies.pop(); next; next = bodies.pop()) {
      const [tag, { body, type, effort }] = next
      const packed = await compress(tag, body, type, effort)
      for (const encoding of ['identity', 'br', 'gzip'] as const) {
        const bytes = packed[encoding]
        if (bytes) writeFileSync(path.join(folder, `${tag}.${encoding}`), bytes)
      }
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

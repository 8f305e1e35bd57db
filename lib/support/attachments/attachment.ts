// A file that came with a request: recognised by its bytes, cleaned, and named by us. Whatever name
// and type it was sent with count for nothing.
import { createHash } from 'node:crypto'
import { cleanPicture, type PictureType } from './picture'
import { MOST_ATTACHED, MOST_BYTES } from './limits'
import { recognise } from './recognise'

/** A file that can be kept. `sent` is a hash of the bytes that came. */
export interface Attachment {
  readonly name: string
  readonly type: string
  readonly content: Buffer
  readonly sent: string
}

/** Files that can be kept, or why one of them cannot: `at` is its place, from 0. */
export type ReadAttachments =
  | { readonly ok: true; readonly attachments: readonly Attachment[] }
  | { readonly ok: false; readonly at: number; readonly message: string }

const ENDINGS: Readonly<Record<PictureType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
}

/**
 * Reads files, one after the other: a picture takes memory while it is read. `before` is how many
 * their request has already, after which they are numbered.
 */
export async function readAttachments(
  files: readonly Buffer[],
  before = 0,
): Promise<ReadAttachments> {
  if (files.length > MOST_ATTACHED)
    return { ok: false, at: MOST_ATTACHED, message: `At most ${MOST_ATTACHED} files at a time.` }
  const attachments: Attachment[] = []
  for (const [at, bytes] of files.entries()) {
    const read = await readAttachment(bytes, before + at + 1)
    if (typeof read === 'string') return { ok: false, at, message: read }
    attachments.push(read)
  }
  return { ok: true, attachments }
}

/** The file, or a sentence that says why it cannot be kept. */
async function readAttachment(bytes: Buffer, number: number): Promise<Attachment | string> {
  if (bytes.length > MOST_BYTES)
    return `A file may have at most ${MOST_BYTES / 1024 / 1024} MiB: send a smaller picture of it.`
  const sent = createHash('sha256').update(bytes).digest('base64url')
  const found = await recognise(bytes)
  if (found.kind === 'none') return found.why
  if (found.kind === 'pdf')
    return { name: `document-${number}.pdf`, type: 'application/pdf', content: bytes, sent }
  if (found.kind === 'text')
    return { name: `text-${number}.txt`, type: 'text/plain', content: bytes, sent }
  const cleaned = await cleanPicture(bytes, found.type)
  if (!cleaned.ok) return cleaned.why
  const { content } = cleaned
  return { name: `picture-${number}.${ENDINGS[found.type]}`, type: found.type, content, sent }
}

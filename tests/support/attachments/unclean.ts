// What is wrong with a file that is kept, told without asking what decided to keep it.
import sharp from 'sharp'

/** A file as it is kept. */
export interface KeptFile {
  readonly name: string
  readonly type: string
  readonly content: Buffer
}

const TRACES = ['PhoneOfRavi', 'secret-software', '<script', '<?php', 'PK\u0005\u0006']
const PICTURE = /^image\/(png|jpeg|webp)$/

/** Sentences; none for files that are clean. */
export async function unclean(files: readonly KeptFile[]): Promise<readonly string[]> {
  return (await Promise.all(files.map(wrongWith))).flat()
}

async function wrongWith({ name, type, content }: KeptFile): Promise<readonly string[]> {
  const wrong: string[] = []
  const [, kind] = PICTURE.exec(type) ?? []
  if (!/^(?:picture-\d+\.(?:png|jpg|webp)|document-\d+\.pdf|text-\d+\.txt)$/.test(name))
    wrong.push(`${name}: no name of ours`)
  if (kind !== undefined) return [...wrong, ...(await wrongWithPicture(name, kind, content))]
  if (type === 'application/pdf') {
    if (!content.subarray(0, 1024).includes('%PDF-')) wrong.push(`${name}: no PDF`)
  } else if (type === 'text/plain') {
    const text = new TextDecoder('utf-8').decode(content)
    if (!Buffer.from(text).equals(content.subarray(content.length - Buffer.byteLength(text))))
      wrong.push(`${name}: no UTF-8`)
    if (/[\p{Cc}]/u.test(text.replaceAll(/[\t\n\f\r]/g, '')))
      wrong.push(`${name}: signs that no text has`)
  } else wrong.push(`${name}: of type ${type}`)
  return wrong
}

async function wrongWithPicture(name: string, kind: string, content: Buffer): Promise<string[]> {
  const wrong: string[] = []
  const found = await sharp(content).metadata()
  if (found.format !== kind) wrong.push(`${name}: a ${found.format}`)
  if (found.exif ?? found.xmp ?? found.iptc) wrong.push(`${name}: tells who made it`)
  if (found.width * found.height > 40_000_000) wrong.push(`${name}: too large`)
  const bytes = content.toString('latin1')
  for (const trace of TRACES) if (bytes.includes(trace)) wrong.push(`${name}: holds ${trace}`)
  // Decoded to its last pixel.
  await sharp(content, { failOn: 'warning' }).stats()
  return wrong
}

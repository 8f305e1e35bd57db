// What a file is, by its bytes alone.
import { fileTypeFromBuffer } from 'file-type'
import { ACCEPTED_WORDS } from './limits'
import { MOVING, type PictureType } from './picture'

/** A picture to be cleaned, a PDF, a text, or nothing that is taken, and why not. */
export type Recognised =
  | { readonly kind: 'picture'; readonly type: PictureType }
  | { readonly kind: 'pdf' }
  | { readonly kind: 'text' }
  | { readonly kind: 'none'; readonly why: string }

/** Within so many bytes of its end a PDF says that it ends (ISO 32000-1, annex H.3). */
const PDF_END = 1024
/** Its head has a version (the same, 7.5.2). */
const PDF_HEAD = /%PDF-\d\.\d/
/** Control characters that no text has: all but tab, line feed, form feed and carriage return. */
const NOT_IN_TEXT = /[\0-\x08\x0b\x0e-\x1f\x7f]/
/** The beginning of a page or a drawing, which some programs would run. */
const MARKUP = /^\s*<[!?a-z]/i

const none = (why: string): Recognised => ({ kind: 'none', why })

/** Recognises a file. */
export async function recognise(bytes: Buffer): Promise<Recognised> {
  if (bytes.length === 0) return none('This file is empty.')
  const type = await typeOf(bytes)
  if (type === 'image/png' || type === 'image/jpeg' || type === 'image/webp')
    return { kind: 'picture', type }
  if (type === 'application/pdf')
    return PDF_HEAD.test(bytes.toString('latin1', 0, PDF_END)) &&
      bytes.subarray(-PDF_END).includes('%%EOF')
      ? { kind: 'pdf' }
      : none('This PDF is damaged or cut off: save it again, and attach it anew.')
  if (type === 'image/apng') return none(MOVING)
  if (type !== undefined)
    return none(`This is no file that can be taken: attach ${ACCEPTED_WORDS}.`)
  return asText(bytes)
}

async function typeOf(bytes: Buffer): Promise<string | undefined> {
  try {
    return (await fileTypeFromBuffer(bytes))?.mime
  } catch {
    // Cut in the middle of what would say it.
    return 'application/octet-stream'
  }
}

function asText(bytes: Buffer): Recognised {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    if (MARKUP.test(text))
      return none('This is a page or a drawing: attach a picture of it, or save it as PDF.')
    if (!NOT_IN_TEXT.test(text)) return { kind: 'text' }
  } catch {
    // No UTF-8, so that nothing says what it is.
  }
  return none(`This is no file that can be taken: attach ${ACCEPTED_WORDS}.`)
}

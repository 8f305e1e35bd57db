// Draws a picture anew from its pixels: what else was in the file (where it was taken, with what
// phone, a page, an archive) is not in it any more.
import { Turns } from './turns'

/** The pictures that are taken. */
export type PictureType = 'image/png' | 'image/jpeg' | 'image/webp'

/** A picture, or a sentence that says why it cannot be kept. */
export type CleanedPicture =
  { readonly ok: true; readonly content: Buffer } | { readonly ok: false; readonly why: string }

/** 40 megapixels: the camera of a phone, or a screenshot of a very long page. */
const MOST_PIXELS = 40_000_000
/** The longest side, in pixels: more is no WebP (RFC 9649). */
const LONGEST_SIDE = 16_383
/** What is drawn anew may become larger than what came; in bytes. */
const MOST_DRAWN = 10 * 1024 * 1024
/** A picture that takes longer is none that anybody made; in seconds. */
const SECONDS = 20

/** One at a time, since each may take 160 MB for its pixels; who waits longest is next. */
const turns = new Turns({ most: 1, waiting: 24 })

/** Draws a picture of that type anew, upright as its camera said. */
export function cleanPicture(bytes: Buffer, type: PictureType): Promise<CleanedPicture> {
  return turns.take(() => draw(bytes, type))
}

const refused = (why: string): CleanedPicture => ({ ok: false, why })

async function draw(bytes: Buffer, type: PictureType): Promise<CleanedPicture> {
  const sharp = await loadSharp()
  if (!sharp)
    return refused(
      'Pictures cannot be taken here at the moment: describe what it shows, or attach a PDF.',
    )
  try {
    const limits = { limitInputPixels: MOST_PIXELS, failOn: 'error', sequentialRead: true } as const
    const { width, height, pages = 1, format } = await sharp(bytes, limits).metadata()
    if (pages > 1) return refused(MOVING)
    if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS)
      return refused(TOO_LARGE)
    if (`image/${format}` !== type) return refused(DAMAGED)
    const upright = sharp(bytes, limits).autoOrient().timeout({ seconds: SECONDS })
    const drawn =
      type === 'image/png'
        ? upright.png({ compressionLevel: 8 })
        : type === 'image/webp'
          ? upright.webp({ quality: 88, effort: 3 })
          : upright.jpeg({ quality: 88 })
    const content = await drawn.toBuffer()
    return content.length > MOST_DRAWN ? refused(TOO_LARGE) : { ok: true, content }
  } catch (error) {
    const isLarge = error instanceof Error && /pixel limit/i.test(error.message)
    return refused(isLarge ? TOO_LARGE : DAMAGED)
  }
}

/** Why a picture that moves is not taken: one frame of it would not show what it is for. */
export const MOVING = 'This picture moves: attach a still one, for example a screenshot of it.'
const TOO_LARGE = 'This picture has too many pixels: attach a smaller one, or a part of it.'
const DAMAGED = 'This picture is damaged: save it again, and attach it anew.'

/**
 * What draws. It is compiled for each kind of machine, and a release may stand where it is not
 * installed: then everything but pictures is taken.
 */
async function loadSharp() {
  try {
    const { default: sharp } = await import('sharp')
    // What was drawn is not drawn again, and nothing is to be kept of it.
    sharp.cache(false)
    sharp.concurrency(1)
    return sharp
  } catch {
    return undefined
  }
}

// A picture that a writer pasted or dropped: checked to be one, made small enough for a page, freed
// of what the camera noted, named after its article and its words, and never written over another.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'
import { latin } from '@/lib/lint/import/filing'

/** The widest picture that is kept, in pixels: twice what the widest column of a page shows. */
const WIDEST = 1600
const FOLDER = 'public/images'
const FORMATS = ['png', 'jpeg', 'webp'] as const

/** A picture placed below public/, by its address from the root. */
export interface PlacedPicture {
  readonly address: string
  readonly width: number
  readonly height: number
}

/** Places a picture. Throws an Error with a sentence where it is none that pages show. */
export async function placePicture(
  bytes: Uint8Array,
  { file, words }: { readonly file: string; readonly words: string },
): Promise<PlacedPicture> {
  const { format, pages = 1 } = await sharp(bytes)
    .metadata()
    .catch(() => {
      throw new Error('this is no picture that can be read; expected a PNG, a JPEG or a WebP')
    })
  const kept = FORMATS.find((known) => known === format)
  if (!kept || pages > 1)
    throw new Error('this picture is of another kind; expected a PNG, a JPEG or a WebP')
  const { data, info } = await sharp(bytes)
    // As it was held: the note of that goes with the others.
    .rotate()
    .resize({ width: WIDEST, withoutEnlargement: true })
    .toFormat(kept, kept === 'png' ? { compressionLevel: 9 } : { quality: 84 })
    .toBuffer({ resolveWithObject: true })
    .catch(() => {
      throw new Error(
        'this picture cannot be read to its end, or has more pixels than can be held; save it ' +
          'anew, smaller, as a PNG, a JPEG or a WebP',
      )
    })
  const name = [path.parse(file).name, latin(words)].filter(Boolean).join('-')
  const ending = kept === 'jpeg' ? 'jpg' : kept
  mkdirSync(FOLDER, { recursive: true })
  let place = `${name}.${ending}`
  for (let count = 2; existsSync(path.join(FOLDER, place)); count++)
    place = `${name}-${count}.${ending}`
  writeFileSync(path.join(FOLDER, place), data, { flag: 'wx' })
  return { address: `/images/${place}`, width: info.width, height: info.height }
}

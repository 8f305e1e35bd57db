// Pictures of the site, kept in tests/pictures and compared with what the browser shows now. `npm
// run pictures` takes those anew that have changed.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import pixelmatch from 'pixelmatch'
import sharp from 'sharp'

const FOLDER = 'tests/pictures'
const DIFFERENCES = 'test-results/pictures'
/**
 * Of the pixels of a picture, those that may differ: edges of letters drawn by another processor,
 * never a word.
 */
const MOST_DIFFERENT = 0.0002
/**
 * Of colour, 0 to 1 as pixelmatch has it: more than the palette of a kept picture takes away, less
 * than two tokens are apart.
 */
const THRESHOLD = 0.08

const isTaking = process.env['SIGNPOST_PICTURES'] === 'take'

/** A picture as its pixels, four bytes each. */
export interface Picture {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Reads the pixels of a picture file, or of its bytes. */
export async function readPicture(file: string | Buffer): Promise<Picture> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/**
 * Compares a picture with the one that is kept under its name ("home/360-light"). Undefined when
 * they are the same; otherwise a sentence that says what differs and where the difference is drawn.
 * While pictures are taken, one that differs is kept instead.
 */
export async function findDifference(name: string, shown: Picture): Promise<string | undefined> {
  const file = path.join(FOLDER, `${name}.webp`)
  const difference = existsSync(file)
    ? differenceOf(await readPicture(file), shown)
    : { what: 'is not kept yet', drawn: shown }
  if (!difference) return undefined
  if (isTaking) return write(file, shown)
  const drawn = path.join(DIFFERENCES, `${name}.webp`)
  await write(drawn, difference.drawn)
  return `${file} ${difference.what}: see ${drawn}; if it is meant, run npm run pictures`
}

export interface Difference {
  readonly what: string
  readonly drawn: Picture
}

/** What two pictures differ in; undefined when they look the same. */
export function differenceOf(kept: Picture, shown: Picture): Difference | undefined {
  const { width, height } = shown
  if (kept.width !== width || kept.height !== height)
    return {
      what: `is ${kept.width} x ${kept.height}, shown is ${width} x ${height}`,
      drawn: shown,
    }
  const drawn = { data: new Uint8Array(width * height * 4), width, height }
  const count = pixelmatch(kept.data, shown.data, drawn.data, width, height, {
    threshold: THRESHOLD,
  })
  return count > width * height * MOST_DIFFERENT
    ? { what: `differs in ${count} pixels`, drawn }
    : undefined
}

const encoder = ({ data, width, height }: Picture) =>
  sharp(data, { raw: { width, height, channels: 4 } })

/** As a palette, since a page has few colours: a fifth of the size of the picture itself. */
async function write(file: string, picture: Picture): Promise<undefined> {
  mkdirSync(path.dirname(file), { recursive: true })
  const withPalette = await encoder(picture)
    .removeAlpha()
    .png({ palette: true, colours: 48, dither: 0, effort: 7, compressionLevel: 0 })
    .toBuffer()
  await sharp(withPalette).webp({ lossless: true, effort: 6 }).toFile(file)
}

/**
 * What stands in a folder of pictures beside those named, as files of the repository; while
 * pictures are taken it is removed.
 */
export function findOthers(folder: string, names: ReadonlySet<string>): readonly string[] {
  const others = readdirSync(path.join(FOLDER, folder))
    .filter((name) => !names.has(name))
    .map((name) => path.join(FOLDER, folder, name))
  if (!isTaking) return others
  for (const file of others) rmSync(file, { recursive: true })
  return []
}

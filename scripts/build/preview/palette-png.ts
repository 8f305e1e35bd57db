// A picture of few colours as a PNG of sixteen: four bits a pixel, and colours that are known
// before. sharp finds colours of its own in every picture, which takes as long as drawing it.
import { crc32, deflateSync } from 'node:zlib'

/** What is drawn in flat colours over one of paper, so that edges lie between the two. */
export interface FlatColours {
  /** `#rrggbb` */
  readonly paper: string
  /** Each with the number of shades between it and the paper, itself included. */
  readonly inks: readonly (readonly [colour: string, shades: number])[]
}

/** Pixels of four bytes each (red, green, blue and opacity, which is not looked at), row by row. */
export interface Pixels {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

type Colour = readonly [red: number, green: number, blue: number]

const MOST_COLOURS = 16
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const [BIT_DEPTH, INDEXED] = [4, 3]
const LEVEL = 7

/**
 * Encodes a picture, each pixel in the nearest of the shades (PNG, third edition, W3C 2025). Throws
 * when the shades are more than sixteen.
 */
export function encodePalettePng({ data, width, height }: Pixels, colours: FlatColours): Buffer {
  const palette = paletteOf(colours)
  const stride = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc(stride * height)
  const nearest = nearestIn(palette)
  const pixels = new DataView(data.buffer, data.byteOffset, data.byteLength)
  // Neighbours are mostly of one colour, and most are paper.
  let [last, shade] = [-1, 0]
  const blank = blankRow(palette, width)
  for (let y = 0; y < height; y++) {
    const begins = y * blank.length
    if (blank.equals(data.subarray(begins, begins + blank.length))) continue
    for (let x = 0; x < width; x++) {
      const pixel = pixels.getUint32(begins + x * 4)
      if (pixel !== last) [last, shade] = [pixel, nearest(pixel >>> 8)]
      if (shade === 0) continue
      // Two pixels share a byte, the left one its upper half.
      const byte = y * stride + 1 + (x >> 1)
      rows[byte] = (rows[byte] ?? 0) | (x % 2 === 0 ? shade << 4 : shade)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([BIT_DEPTH, INDEXED], 8)
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: LEVEL })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A row of pixels without ink. */
const blankRow = ([paper = [0, 0, 0]]: readonly Colour[], width: number): Buffer =>
  Buffer.alloc(width * 4, Buffer.from([...paper, 0xff]))

/** The paper first: most pixels are paper. */
function paletteOf({ paper, inks }: FlatColours): Colour[] {
  const from = rgbOf(paper)
  const palette = [
    from,
    ...inks.flatMap(([ink, shades]) =>
      Array.from({ length: shades }, (_, at) => between(from, rgbOf(ink), (at + 1) / shades)),
    ),
  ]
  if (palette.length > MOST_COLOURS) throw new Error(`${palette.length} shades, at most 16 fit`)
  return palette
}

const rgbOf = (colour: string): Colour => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

const between = (one: Colour, other: Colour, share: number): Colour => [
  Math.round(one[0] + (other[0] - one[0]) * share),
  Math.round(one[1] + (other[1] - one[1]) * share),
  Math.round(one[2] + (other[2] - one[2]) * share),
]

/** Finds the nearest colour of a palette, each colour once. */
function nearestIn(palette: readonly Colour[]): (colour: number) => number {
  const known = new Map<number, number>()
  return (colour) => {
    const found = known.get(colour)
    if (found !== undefined) return found
    const [red, green, blue] = [colour >> 16, (colour >> 8) & 0xff, colour & 0xff]
    const distances = palette.map(
      ([r, g, b]) => (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2,
    )
    const best = distances.indexOf(Math.min(...distances))
    known.set(colour, best)
    return best
  }
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(data.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

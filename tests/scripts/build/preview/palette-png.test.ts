import sharp from 'sharp'
import { expect, test } from 'vitest'
import { encodePalettePng, type FlatColours } from '@/scripts/build/preview/palette-png'

const COLOURS: FlatColours = {
  paper: '#ffffff',
  inks: [
    ['#000000', 2],
    ['#ff0000', 1],
  ],
}

/** A row of pixels, encoded and read again by another decoder: red, green and blue of each. */
async function through(row: readonly (readonly [number, number, number])[]): Promise<number[][]> {
  const data = Buffer.from(row.flatMap((colour) => [...colour, 255]))
  const png = encodePalettePng({ data, width: row.length, height: 1 }, COLOURS)
  const pixels = await sharp(png).removeAlpha().toColourspace('srgb').raw().toBuffer()
  return row.map((_, at) => [...pixels.subarray(at * 3, at * 3 + 3)])
}

test('its colours come through, whether a row ends within a byte or not', async () => {
  const row = [
    [255, 255, 255],
    [0, 0, 0],
    [255, 0, 0],
  ] as const
  expect(await through(row)).toEqual(row)
  expect(await through(row.slice(0, 2))).toEqual(row.slice(0, 2))
})

test('a colour between is the nearest shade', async () => {
  expect(
    await through([
      [120, 130, 125],
      [250, 10, 5],
    ]),
  ).toEqual([
    [128, 128, 128],
    [255, 0, 0],
  ])
})

test('rows do not run into each other', async () => {
  const data = Buffer.from([0, 0, 0, 255, 255, 255, 255, 255])
  const png = encodePalettePng({ data, width: 1, height: 2 }, COLOURS)
  const { info, data: pixels } = await sharp(png)
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true })
  expect([info.width, info.height, ...pixels]).toEqual([1, 2, 0, 0, 0, 255, 255, 255])
})

test('more than sixteen shades are refused', () => {
  expect(() =>
    encodePalettePng(
      { data: Buffer.alloc(4), width: 1, height: 1 },
      { paper: '#ffffff', inks: [['#000000', 16]] },
    ),
  ).toThrow('17 shades, at most 16 fit')
})

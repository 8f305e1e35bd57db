import sharp from 'sharp'
import { expect, test } from 'vitest'
import { placePicture } from '@/scripts/editor/studio/pictures'

/** Of many bytes, so that its head stands before the middle. */
const whole = (): Promise<Buffer> =>
  sharp(
    Uint8Array.from({ length: 40_000 }, (_, at) => (at * at) % 251),
    { raw: { width: 200, height: 200, channels: 1 } },
  )
    .png()
    .toBuffer()
const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2))

test.each([
  ['no picture', () => Promise.resolve(Buffer.from('%PDF-1.7')), 'no picture that can be read'],
  ['a picture cut short', async () => half(await whole()), 'cannot be read to its end'],
])('%s is refused in words for a writer', async (_, bytes, why) => {
  const placed = placePicture(await bytes(), { file: 'content/shared/x.mdx', words: 'A list' })
  await expect(placed).rejects.toThrow(why)
})

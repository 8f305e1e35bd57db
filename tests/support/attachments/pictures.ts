// Pictures and other files for tests, well made and not.
import { deflateRawSync, crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A picture with a gradient, of some kind and size. */
export const picture = (
  kind: 'png' | 'jpeg' | 'webp',
  { width = 40, height = 30, orientation = 1 } = {},
): Promise<Buffer> =>
  sharp({
    create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } },
  })
    .withExif({
      IFD0: { Make: 'PhoneOfRavi', Software: 'secret-software' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '12/1 58/1 0/1' },
    })
    .withMetadata({ orientation })
    .toFormat(kind)
    .toBuffer()

const chunk = (type: string, data: Buffer): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(data.length)
  head.write(type, 4, 'latin1')
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), data])))
  return Buffer.concat([head, data, sum])
}

/** A PNG that says it is so large, whose pixels are so many zeros. */
export function hugePng(width: number, height: number, zeros = 1000): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(zeros))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A PNG of black pixels, with so many bytes of packed words in it. */
export function pngOf(width: number, height: number, { text }: { readonly text: number }): Buffer {
  const whole = hugePng(width, height, (width * 4 + 1) * height)
  const words = Buffer.concat([
    Buffer.from('Comment\0\0', 'latin1'),
    deflateSync(Buffer.alloc(text, 'a')),
  ])
  // Behind the head, which takes 33 bytes.
  return Buffer.concat([whole.subarray(0, 33), chunk('zTXt', words), whole.subarray(33)])
}

/** A WebP that moves. */
export const movingWebp = (): Promise<Buffer> =>
  sharp({ create: { width: 10, height: 20, channels: 4, background: '#0f0' } })
    .raw()
    .toBuffer()
    .then((pixels) =>
      sharp(Buffer.concat([pixels, pixels.map((byte) => 255 - byte)]), {
        raw: { width: 10, height: 40, channels: 4, pageHeight: 20 },
      })
        .webp({ loop: 0, delay: [100, 100] })
        .toBuffer(),
    )

/** What hides a page behind a picture. */
export const SCRIPT = '<script>alert(1)</script>'

/** An archive without files, as it may stand behind a picture. */
export const ARCHIVE = Buffer.concat([
  Buffer.from('504b0506', 'hex'),
  Buffer.alloc(18),
  deflateRawSync('x'),
])

export const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

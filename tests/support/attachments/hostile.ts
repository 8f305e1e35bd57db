// Files made to do harm, or that are not what they seem, each with what is said of it; '' where it
// is kept, since it harms nobody as what it is: bytes that are handed over and never run.
import { gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { ARCHIVE, hugePng, movingWebp, PDF, picture, pngOf, SCRIPT } from './pictures'

export interface Hostile {
  readonly title: string
  readonly why: RegExp | ''
  readonly make: () => Buffer | string | Promise<Buffer>
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`
const hostile = (title: string, why: RegExp | '', make: Hostile['make']): Hostile => ({
  title,
  why,
  make,
})
const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex')
const NO_FILE = /no file that can be taken/

export const HOSTILE: readonly Hostile[] = [
  hostile('a drawing', /page or a drawing|no file/, () => svg),
  hostile('a drawing with a declaration', /no file|drawing/, () => `<?xml version="1.0"?>\n${svg}`),
  hostile('a packed drawing', NO_FILE, () => gzipSync(svg)),
  hostile('a page', /page or a drawing/, () => ` \n<!doctype html>${SCRIPT}`),
  hostile('a page behind a mark', /page or a drawing/, () => `\ufeff<html>${SCRIPT}`),
  hostile('a page behind a comment', /page or a drawing/, () => `<!-- x -->${SCRIPT}`),
  hostile('a page in UTF-16', NO_FILE, () =>
    Buffer.concat([hex('fffe'), Buffer.from(`<html>${SCRIPT}`, 'utf16le')]),
  ),
  hostile('a picture of 60000 by 60000', /too many pixels/, () => hugePng(60_000, 60_000)),
  hostile('a picture of 16000 by 16000', /too many pixels/, () => hugePng(16_000, 16_000)),
  hostile('a picture of 1 by 40000', /too many pixels/, () => hugePng(1, 40_000)),
  hostile('a picture of more pixels than there are numbers', /too many pixels|damaged/, () =>
    hugePng(2 ** 31 - 1, 2 ** 31 - 1),
  ),
  hostile('a picture whose pixels are missing', /damaged/, () => hugePng(3000, 3000)),
  hostile('a picture without size', /damaged/, () => hugePng(0, 0)),
  hostile('a picture with words that grow a thousandfold', /damaged|^$/, () =>
    pngOf(10, 10, { text: 64 * 1024 * 1024 }),
  ),
  hostile('a picture with four million pixels in 4 KiB', '', () =>
    sharp({ create: { width: 2000, height: 2000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer(),
  ),
  hostile('a picture that moves', /moves/, () => movingWebp()),
  hostile('an animation', NO_FILE, () =>
    hex('474946383961010001000000002c00000000010001000002003b'),
  ),
  hostile('half a picture', /damaged/, async () =>
    (await picture('jpeg', { width: 900, height: 900 })).subarray(0, 3000),
  ),
  hostile('the head of a picture', /damaged|no file/, async () =>
    (await picture('png')).subarray(0, 12),
  ),
  hostile('a picture that says it is another', /damaged|no file/, async () =>
    Buffer.concat([hex('89504e470d0a1a0a'), await picture('jpeg')]),
  ),
  hostile('a picture with a page behind it', '', async () =>
    Buffer.concat([await picture('png'), Buffer.from(`<html>${SCRIPT}`)]),
  ),
  hostile('a picture with an archive behind it', '', async () =>
    Buffer.concat([await picture('jpeg'), ARCHIVE]),
  ),
  hostile('a TIFF', NO_FILE, () =>
    sharp({ create: { width: 9, height: 9, channels: 3, background: '#000' } })
      .tiff()
      .toBuffer(),
  ),
  hostile('an AVIF', NO_FILE, () =>
    hex('0000001c 66747970 61766966 00000000 61766966 6d696631 6d696166'),
  ),
  hostile('a bitmap', NO_FILE, () =>
    hex('424d 3a000000 0000 0000 36000000 28000000 01000000 01000000 0100 1800'),
  ),
  hostile('an icon', NO_FILE, () => hex('00000100 0100 1010 00 00 0100 2000')),
  hostile('a film', NO_FILE, () => hex('00000018 66747970 6d703432 00000000 6d703432 69736f6d')),
  hostile('half a PDF', /cut off/, () => PDF.subarray(0, 20)),
  hostile('a PDF without a version', /damaged or cut off/, () => '%PDF:1.4\n%%EOF\n'),
  hostile('a PDF with a program', '', () =>
    Buffer.from(
      '%PDF-1.4\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>endobj\n%%EOF\n',
    ),
  ),
  hostile('PostScript', NO_FILE, () => '%!PS-Adobe-3.0\n(x) run\n'),
  hostile('an archive', NO_FILE, () => ARCHIVE),
  hostile('a packed bomb', NO_FILE, () => gzipSync(Buffer.alloc(4 * 1024 * 1024))),
  hostile('a program of Linux', NO_FILE, () => hex('7f454c46 02010100 00000000 00000000')),
  hostile('a program of Windows', NO_FILE, () => hex('4d5a9000 03000000 04000000 ffff0000')),
  hostile('a program of the web', NO_FILE, () => hex('0061736d 01000000')),
  hostile('a shortcut of Windows', NO_FILE, () =>
    hex('4c000000 01140200 00000000 c0000000 00000046'),
  ),
  hostile('bytes', NO_FILE, () => hex('fffe 0001 02c3')),
  hostile('a text with a zero', NO_FILE, () => 'a\0b'),
  hostile('a table that a spreadsheet would run', '', () => '=cmd|"/c calc"!A1,1\n'),
  hostile('nothing', /empty/, () => ''),
  hostile('too much', /at most 5 MiB/, () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a')),
]

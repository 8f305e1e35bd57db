import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { randomFrom } from '@/lib/core/random'
import { readAttachments } from '@/lib/support/attachments/attachment'
import { Turns, TooManyWait } from '@/lib/support/attachments/turns'
import { ARCHIVE, hugePng, movingWebp, PDF, picture, SCRIPT } from './pictures'

const read = (...files: readonly (Buffer | string)[]) =>
  readAttachments(files.map((file) => Buffer.from(file)))
const whyNot = async (file: Buffer | string): Promise<string> => {
  const answer = await read(file)
  return answer.ok ? '' : answer.message
}

test.each(['png', 'jpeg', 'webp'] as const)(
  'of a %s nothing is kept but what it shows, upright and under a name of ours',
  async (kind) => {
    const sent = Buffer.concat([
      await picture(kind, { orientation: 6 }),
      Buffer.from(SCRIPT),
      ARCHIVE,
    ])
    expect((await sharp(sent).metadata()).exif?.toString('latin1')).toContain('PhoneOfRavi')
    const answer = await read(sent)
    if (!answer.ok) throw new Error(answer.message)
    const [kept] = answer.attachments
    const found = await sharp(kept?.content).metadata()
    expect(found).toMatchObject({ format: kind, width: 30, height: 40 })
    expect([found.exif, found.xmp, found.iptc, found.orientation]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    const text = kept?.content.toString('latin1') ?? ''
    for (const trace of ['PhoneOfRavi', 'secret-software', SCRIPT, 'PK\u0005\u0006'])
      expect(text).not.toContain(trace)
    expect(kept?.name).toMatch(/^picture-1\.(?:png|jpg|webp)$/)
    expect(kept?.type).toBe(`image/${kind}`)
  },
)

test('PDF and text are kept byte for byte', async () => {
  const log = 'नमस्ते\r\nERROR <b> at 10:30\t& more'
  const answer = await read(PDF, log)
  expect(answer).toMatchObject({
    ok: true,
    attachments: [
      { name: 'document-1.pdf', type: 'application/pdf', content: PDF },
      { name: 'text-2.txt', type: 'text/plain', content: Buffer.from(log) },
    ],
  })
})

const svg = `<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`

test.each<[string, RegExp, () => Buffer | string | Promise<Buffer>]>([
  ['a drawing', /page or a drawing|no file/, () => svg],
  ['a drawing with a declaration', /no file|drawing/, () => `<?xml version="1.0"?>\n${svg}`],
  ['a page', /page or a drawing/, () => ` \n<!doctype html>${SCRIPT}`],
  ['a page behind a mark', /page or a drawing/, () => `\ufeff<html>${SCRIPT}`],
  ['a picture of 60000 by 60000', /too many pixels/, () => hugePng(60_000, 60_000)],
  ['a picture of 16000 by 16000', /too many pixels/, () => hugePng(16_000, 16_000)],
  ['a picture whose pixels are missing', /damaged/, () => hugePng(3000, 3000)],
  ['a picture without size', /damaged/, () => hugePng(0, 0)],
  ['a picture that moves', /moves/, () => movingWebp()],
  [
    'an animation',
    /no file/,
    () => Buffer.from('474946383961010001000000002c00000000010001000002003b', 'hex'),
  ],
  [
    'half a picture',
    /damaged/,
    async () => (await picture('jpeg', { width: 900, height: 900 })).subarray(0, 3000),
  ],
  ['the head of a picture', /damaged|no file/, async () => (await picture('png')).subarray(0, 12)],
  ['half a PDF', /cut off/, () => PDF.subarray(0, 20)],
  ['an archive', /no file/, () => ARCHIVE],
  ['a program', /no file/, () => Buffer.from('7f454c46020101000000000000000000', 'hex')],
  ['bytes', /no file/, () => Buffer.from([0xff, 0xfe, 0, 1, 2, 0xc3])],
  ['a text with a zero', /no file/, () => 'a\0b'],
  ['nothing', /empty/, () => ''],
  ['too much', /at most 5 MiB/, () => Buffer.alloc(5 * 1024 * 1024 + 1, 'a')],
])('%s is refused, and why is said', async (_, why, make) => {
  expect(await whyNot(await make())).toMatch(why)
})

test('which file it is that cannot be kept is said, and six are too many', async () => {
  expect(await read(PDF, 'text', svg)).toMatchObject({ ok: false, at: 2 })
  expect(await read(...Array.from({ length: 6 }, () => PDF))).toMatchObject({ ok: false, at: 5 })
})

test('four hundred damaged pictures are refused, or drawn clean', async () => {
  const random = randomFrom(20_261_130)
  const whole = await Promise.all(
    (['png', 'jpeg', 'webp'] as const).map((kind) => picture(kind, { width: 24, height: 24 })),
  )
  let clean = 0
  for (let round = 0; round < 400; round += 1) {
    const bytes = Buffer.from(whole[round % whole.length] ?? '')
    for (let hits = 0; hits < 1 + (round % 8); hits += 1)
      bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
    const answer = await read(
      round % 5 === 0 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes,
    )
    if (!answer.ok) continue
    const [kept] = answer.attachments
    if (kept?.type === 'text/plain') continue
    clean += 1
    const found = await sharp(kept?.content).metadata()
    expect([found.exif, found.width * found.height <= 40_000_000]).toEqual([undefined, true])
  }
  expect(clean).toBeGreaterThan(20)
})

test('work is done in turn, so many at a time, and not more than may wait', async () => {
  const turns = new Turns({ most: 2, waiting: 3 })
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await wait(5)
    running -= 1
  }
  const failing = turns.take(() => Promise.reject(new Error('it failed')))
  const others = Array.from({ length: 4 }, () => turns.take(work))
  await expect(turns.take(work)).rejects.toThrow(TooManyWait)
  await expect(failing).rejects.toThrow('it failed')
  await Promise.all(others)
  expect(most).toBe(2)
  await turns.take(work)
})

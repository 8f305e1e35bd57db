import { setTimeout as wait } from 'node:timers/promises'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { readAttachments } from '@/lib/support/attachments/attachment'
import { Turns, TooManyWait } from '@/lib/support/attachments/turns'
import { HOSTILE } from './hostile'
import { mutatedFile, wholeFiles } from './mutated'
import { ARCHIVE, PDF, picture, SCRIPT } from './pictures'
import { unclean } from './unclean'

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

test.each(HOSTILE)('$title: what is said of it', async ({ why, make }) => {
  expect(await whyNot(await make())).toMatch(why === '' ? /^$/ : why)
})

test('which file it is that cannot be kept is said, and six are too many', async () => {
  expect(await read(PDF, 'text', '<html>')).toMatchObject({ ok: false, at: 2 })
  expect(await read(...Array.from({ length: 6 }, () => PDF))).toMatchObject({ ok: false, at: 5 })
})

test('files with anything in them are refused, or nothing is kept but what they show', async () => {
  const files = await wholeFiles()
  let kept = 0
  for (let seed = 0; seed < 300; seed += 1) {
    const answer = await read(mutatedFile(files, seed))
    if (!answer.ok) continue
    kept += 1
    expect([seed, await unclean(answer.attachments)]).toEqual([seed, []])
  }
  expect(kept).toBeGreaterThan(20)
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

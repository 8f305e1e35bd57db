// A reader asks to be told when an article is mended, and is: by the running site, once its mail
// server is there.
import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { answerFeedback } from '@/scripts/feedback/acts'
import { articles } from '@/lib/articles/collection'
import { site as published } from '@/lib/site/site'
import { headerOf, startSmtp } from '@/tests/support/outbox/smtp'
import { startSite } from '../../browser/site'

const READER = 'reader@example.net'

test('who asked is told by mail, when the mail server is back, and the log names nobody', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'signpost-mended-'))
  const smtp = await startSmtp()
  await smtp.stop()
  const site = await startSite({
    SIGNPOST_DATA: folder,
    SIGNPOST_PROCESSES: '2',
    SIGNPOST_SMTP_URL: smtp.url,
    SIGNPOST_MAIL_FROM: 'Help Centre <help@example.com>',
  })
  try {
    const { status } = await fetch(`${site.origin}/api/feedback`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({
        id: randomUUID(),
        article: 'add-a-user',
        helpful: 'no',
        notify: READER,
      }),
    })
    expect(status).toBe(303)
    const place = { folder, url: undefined, articles: articles(), site: published }
    const said = await answerFeedback(
      { ...place, isMailSent: true },
      ['mended', 'add-a-user'],
      Date.now(),
    )
    expect(said).toContain('1 are told')
    // It looks, finds no mail server, and says so without saying to whom.
    await expect.poll(() => site.printed(), { timeout: 15_000 }).toContain('No mail is sent')
    await smtp.start()
    await expect.poll(() => smtp.arrived.length, { timeout: 20_000 }).toBe(1)
    const [arrived] = smtp.arrived
    expect(arrived?.to).toEqual([READER])
    expect(arrived && headerOf(arrived, 'Subject')).toBe('Mended: How do I add a new user?')
    const ready: unknown = await (await fetch(`${site.origin}/readyz`)).json()
    expect(ready).toMatchObject({ mail: { givenUp: 0 } })
  } finally {
    await site.stop()
    await smtp.stop()
  }
  expect(site.printed()).not.toContain('reader')
  expect(site.printed()).not.toContain('Mended')
}, 90_000)

test('without a mail server the start says that no mail is sent', async () => {
  const site = await startSite({ SIGNPOST_PROCESSES: '1' })
  const ready: unknown = await (await fetch(`${site.origin}/readyz`)).json()
  await site.stop()
  expect(site.printed()).toContain('No mail is sent: SIGNPOST_SMTP_URL is not set.')
  expect(ready).toMatchObject({ mail: { status: 'off', waiting: 0 } })
  await expect(startSite({ SIGNPOST_SMTP_URL: 'smtp://localhost' })).rejects.toThrow(
    'SIGNPOST_MAIL_FROM is needed to send mail: give an address',
  )
}, 60_000)

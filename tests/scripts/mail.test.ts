import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { claimMail, giveUp } from '@/lib/support/outbox/queue'
import { postMail } from '@/lib/support/outbox/mail'
import { parseMailSettings } from '@/lib/support/outbox/settings'
import { lookAfter } from '@/scripts/db/acts'
import { lookAfterMail } from '@/scripts/mail/acts'
import { scratches } from '@/tests/store/scratches'
import { startSmtp } from '@/tests/support/outbox/smtp'

const scratchOf = scratches()

test('mails that did not leave are listed, tried again and forgotten', async () => {
  const { settings, openMigrated } = await scratchOf('sqlite')
  const { db } = await openMigrated()
  const now = Date.now()
  const act = (...asked: string[]) => lookAfterMail({ ...settings, way: undefined }, asked, now)
  expect(await act()).toBe('No mail is sent: SIGNPOST_SMTP_URL is not set.\nNo mail waits.')
  const ids = [randomUUID(), randomUUID()]
  for (const id of ids)
    await postMail(db, { id, to: 'asha@example.net', subject: 'Mended', text: 'a link' }, now)
  const claimed = await claimMail(db, now)
  if (!claimed) throw new Error('nothing is due')
  await giveUp(db, claimed, { now, error: 'the mail server refused it' })
  expect(await act()).toMatch(/waits .*asha@example.net/)
  expect(await act()).toMatch(/given up .*the mail server refused it/)
  expect(await act()).not.toContain('a link')
  expect(await lookAfter(settings, ['check'])).toContain('mails given up: 1 (npm run mail)')
  await expect(act('retry', 'zz')).rejects.toThrow("'zz' is not one mail")
  expect(await act('retry')).toBe('1 will be tried again.')
  expect(await act('retry')).toBe('No mail was given up.')
  expect(await claimMail(db, now)).toMatchObject({ attempts: 0 })
  expect(await act('drop', ids[0] ?? '')).toBe('1 will not be sent.')
  expect(await act('drop', 'all')).toBe('1 will not be sent.')
  await expect(act('send')).rejects.toThrow('npm run mail retry')
})

test('a test mail says what came of it', async () => {
  const { settings } = await scratchOf('sqlite')
  const server = await startSmtp((address) => (address.startsWith('no') ? 550 : undefined))
  const { way } = parseMailSettings({
    SIGNPOST_SMTP_URL: server.url,
    SIGNPOST_MAIL_FROM: 'help@example.com',
  })
  const send = (to: string) => lookAfterMail({ ...settings, way }, ['test', to], Date.now())
  expect(await send('asha@example.net')).toBe('The mail server took a mail to asha@example.net.')
  await expect(send('nobody@example.net')).rejects.toThrow('550 at RCPT TO')
  await expect(send('nobody')).rejects.toThrow('no email address')
  expect(server.arrived).toHaveLength(1)
  await server.stop()
  await expect(send('asha@example.net')).rejects.toThrow('could not be asked')
})

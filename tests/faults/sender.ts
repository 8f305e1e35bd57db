// The program of a process that sends the mails of an outbox until it is killed. Its clock is so many
// milliseconds ahead, so that what a dead process had claimed is due.
import { setTimeout as wait } from 'node:timers/promises'
import { Store } from '@/lib/store/store'
import { MailSender } from '@/lib/support/outbox/sender'
import { parseMailSettings } from '@/lib/support/outbox/settings'
import { createMailTransport } from '@/lib/support/outbox/transport'

const [folder = '', url = '', program = '', smtp = '', ahead = '0'] = process.argv.slice(2)
const { way } = parseMailSettings({
  SIGNPOST_SMTP_URL: smtp,
  SIGNPOST_MAIL_FROM: 'help@example.com',
})
if (!way) throw new Error('there is no way to send')
const settings = { folder, url: url === '' ? undefined : url, migrates: true }
const report = (): void => undefined
const store = new Store({ settings, program, report })
await store.begin()
process.stdout.write('ready\n')
for (;;) {
  // A server that was down is asked again at once: nobody has minutes to wait here.
  const sender = new MailSender({ store, transport: createMailTransport(way), report })
  await sender.send(Date.now() + Number(ahead))
  await wait(20)
}

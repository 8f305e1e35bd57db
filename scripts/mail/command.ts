// npm run mail: looks after the outbox (docs/server.md).
import { runCommand } from '../command/command-error.mjs'
import { lookAfterMail } from './acts'
import { parseStoreSettings } from '@/lib/store/settings'
import { parseMailSettings } from '@/lib/support/outbox/settings'

await runCommand(async () => {
  const settings = {
    ...parseStoreSettings(process.env),
    way: parseMailSettings(process.env).way,
  }
  console.log(await lookAfterMail(settings, process.argv.slice(2), Date.now()))
})

// npm run requests: what customers asked, to be read and answered (docs/server.md).
import { runCommand } from '../command/command-error.mjs'
import { attendRequests } from './acts'
import { site } from '@/lib/site/site'
import { parseStoreSettings } from '@/lib/store/settings'
import { parseMailSettings } from '@/lib/support/outbox/settings'

await runCommand(async () => {
  const { way, support = site.supportAddress } = parseMailSettings(process.env)
  const settings = {
    ...parseStoreSettings(process.env),
    isMailSent: way !== undefined,
    surroundings: {
      name: site.name,
      siteUrl: site.siteUrl,
      support,
      reply: { en: site.support.reply, hi: site.support.inHindi.reply },
    },
  }
  console.log(await attendRequests(settings, process.argv.slice(2), Date.now()))
})

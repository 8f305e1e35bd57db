// npm run feedback: tells those who asked that an article is mended (docs/server.md).
import { runCommand } from '../command/command-error.mjs'
import { answerFeedback } from './acts'
import { articles } from '@/lib/articles/collection'
import { site } from '@/lib/site/site'
import { parseStoreSettings } from '@/lib/store/settings'
import { parseMailSettings } from '@/lib/support/outbox/settings'

await runCommand(async () => {
  const settings = {
    ...parseStoreSettings(process.env),
    articles: articles(),
    site,
    isMailSent: parseMailSettings(process.env).way !== undefined,
  }
  console.log(await answerFeedback(settings, process.argv.slice(2), Date.now()))
})

// npm run announce: notices on reader pages (docs/server.md).
import { runCommand } from '../command/command-error.mjs'
import { announce } from './acts'
import { site } from '@/lib/site/site'
import { parseStoreSettings } from '@/lib/store/settings'

await runCommand(async () => {
  const categories = site.categories.map(({ id }) => id)
  const settings = parseStoreSettings(process.env)
  console.log(await announce(settings, process.argv.slice(2), categories, Date.now()))
})

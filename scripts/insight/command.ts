// npm run insight: what customers search for and do not find (docs/insight.md).
import { runCommand } from '../command/command-error.mjs'
import { showInsight } from './acts'
import { parseStoreSettings } from '@/lib/store/settings'

await runCommand(async () => {
  console.log(await showInsight(parseStoreSettings(process.env), process.argv.slice(2), Date.now()))
})

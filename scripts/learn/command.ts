// npm run learn: what searches and outcomes propose to writers (docs/learning.md).
import { runCommand } from '../command/command-error.mjs'
import { learn } from './acts'
import { parseStoreSettings } from '@/lib/store/settings'

await runCommand(async () => {
  console.log(await learn(parseStoreSettings(process.env), process.argv.slice(2), Date.now()))
})

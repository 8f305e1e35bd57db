// npm run db: looks after the database that the settings name (docs/server.md).
import { runCommand } from '../command/command-error.mjs'
import { lookAfter } from './acts'
import { parseStoreSettings } from '@/lib/store/settings'

await runCommand(async () => {
  console.log(await lookAfter(parseStoreSettings(process.env), process.argv.slice(2)))
})

// npm run staff: who signs in behind /staff (docs/server.md).
import { runCommand } from '../command/command-error.mjs'
import { staff } from './acts'
import { site } from '@/lib/site/site'
import { parseStaffSettings } from '@/lib/staff/settings'
import { parseStoreSettings } from '@/lib/store/settings'

await runCommand(async () => {
  const url = parseStaffSettings(process.env).url ?? site.siteUrl
  const place = { settings: parseStoreSettings(process.env), url, policy: site.staff }
  console.log(await staff(place, process.argv.slice(2), Date.now()))
})

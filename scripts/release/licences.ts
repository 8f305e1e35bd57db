// `npm run licences`: whether every locked package may be used: shipped in a release, or to build
// one. The licences that may be are in allowed-licences.json.
import { readFileSync } from 'node:fs'
import { readAllowed, readLocked, refusedLicences } from './licence-check'

const allowed = readAllowed(readFileSync('scripts/release/allowed-licences.json', 'utf8'))
const locked = readLocked(readFileSync('package-lock.json', 'utf8'), allowed)
const refused = refusedLicences(locked, allowed)
for (const { id, licence, isShipped } of refused)
  console.error(
    `${id} is licensed as ${licence ?? 'nothing that it states'}, which is not allowed in what ` +
      `is ${isShipped ? 'shipped' : 'used to build'}: replace it, or add the licence to ` +
      'scripts/release/allowed-licences.json with the reason in your commit.',
  )
const shipped = locked.filter(({ isShipped }) => isShipped).length
console.log(
  `${locked.length} packages, ${shipped} of them shipped: ` +
    (refused.length === 0 ? 'all licences are allowed.' : `${refused.length} not allowed.`),
)
process.exitCode = refused.length > 0 ? 1 : 0

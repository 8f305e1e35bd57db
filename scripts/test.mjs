// npm test: from a fresh clone to every check run. The last line is "N passed, N failed".
import { requireNode } from './command/node-version.mjs'

requireNode()
import('./command/test.mjs').then(({ test }) => test(process.argv.slice(2)))

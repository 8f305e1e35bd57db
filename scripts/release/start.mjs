// The program of a release that was packed: serves it, wherever its folder is. Bundled into
// start.mjs beside it.
import path from 'node:path'
import { readAddress } from '../command/address.mjs'
import { runCommand } from '../command/command-error.mjs'
import { requireNode } from '../command/node-version.mjs'
import { serveRelease } from '../command/serve.mjs'

requireNode()
await runCommand(() =>
  serveRelease(path.join(import.meta.dirname, 'release'), readAddress(process.env)),
)

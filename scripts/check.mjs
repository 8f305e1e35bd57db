// npm run check: the checker, bundled to one file as the stages of the build are, so that it starts
// without a compiler and knows what it has found before. `npm run check -- --help` says the rest.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runCommand } from './command/command-error.mjs'
import { requireNode } from './command/node-version.mjs'

requireNode()
await runCommand(async () => {
  const { freshProgram } = await import('./command/stage/programs.mjs')
  const program = path.resolve(await freshProgram('scripts/check/command.ts'))
  process.argv[1] = program
  await import(pathToFileURL(program).href)
})

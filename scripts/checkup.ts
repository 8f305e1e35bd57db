// The check-up as a command: npm run checkup FILE (or - for what comes in). Reads the file where it
// is, sends nothing, and prints the same table as the page /check-up: as text, or with --json,
// --csv or --markdown.
import { once } from 'node:events'
import { runCheckUp } from './checkup/command'

/** A reader that has seen enough (`| head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? 0 : 1),
)

process.exitCode = await runCheckUp(process.argv.slice(2), {
  input: process.stdin,
  print: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain')
  },
  printError: console.error,
})

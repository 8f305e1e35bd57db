// What a command tells a person when it cannot go on: a sentence with the remedy, never a stack trace.
import { endWithShell } from './parent.mjs'

/** An expected failure of a command. Its message is one sentence that ends with the remedy. */
export class CommandError extends Error {}

/**
 * Runs a command; an expected failure prints its sentence and makes the exit code 1.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  endWithShell()
  try {
    await command()
  } catch (error) {
    console.error(error instanceof CommandError ? `\n${error.message}` : error)
    process.exitCode = 1
  }
}

// What a command tells a person when it cannot go on: a sentence with the remedy, never a stack
// trace.
import { endWithShell } from './parent.mjs'

/**
 * An expected failure of a command. Its message is one sentence that ends with the remedy;
 * `details` is what a program said before it.
 */
export class CommandError extends Error {
  /**
   * @param {string} message
   * @param {string} [details]
   */
  constructor(message, details) {
    super(message)
    this.details = details
  }
}

/**
 * Tells an error: an expected one by its details and its sentence, any other whole.
 * @param {unknown} error
 */
export function tellError(error) {
  if (!(error instanceof CommandError)) console.error(error)
  else console.error(`${error.details ? `\n${error.details}\n` : ''}\n${error.message}`)
}

/**
 * Runs a command; a failure is told and makes the exit code 1.
 * @param {() => Promise<void>} command
 */
export async function runCommand(command) {
  endWithShell()
  try {
    await command()
  } catch (error) {
    tellError(error)
    process.exitCode = 1
  }
}

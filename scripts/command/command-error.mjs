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
 * What the system does not let us do, in the words of Node, npm, Go and Rust, and what a person
 * does about it.
 */
const REFUSED = /** @type {const} */ ([
  [
    /no space left on device|disk quota exceeded/i,
    'The disk is full',
    'free some of it and run the command again',
  ],
  [
    /read-only file system/i,
    'This folder can only be read',
    'run the command in a copy that can be written to, or serve what is built with ' +
      'npm start -- --built',
  ],
  [
    /permission denied|operation not permitted/i,
    'This user may not write here',
    'give it the folder (chown -R), or run the command as its owner',
  ],
])

/**
 * One sentence with the remedy for a text that says what the system refused, undefined for any
 * other.
 * @param {string} text
 */
export function systemSentence(text) {
  for (const [said, what, remedy] of REFUSED) {
    const line = text.split('\n').find((each) => said.test(each))
    if (line) return `${what} (${line.trim().replace(/^npm (?:error|ERR!) /, '')}): ${remedy}.`
  }
  return undefined
}

/**
 * Tells an error: an expected one by its details and its sentence, any other whole.
 * @param {unknown} error
 */
export function tellError(error) {
  if (!(error instanceof CommandError))
    console.error((error instanceof Error && systemSentence(error.message)) || error)
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

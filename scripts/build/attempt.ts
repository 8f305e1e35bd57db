// Runs again what fails while its input is being written.
import { setTimeout as wait } from 'node:timers/promises'

/** How a program ended, and all that it said. */
export interface Ended {
  readonly code: number | null
  readonly said: string
}

/** Runs until it ends well, after each pause (in milliseconds) once more; how it ended last. */
export async function attempt(
  run: () => Promise<Ended>,
  [pause, ...rest]: readonly number[],
): Promise<Ended> {
  const ended = await run()
  if (ended.code === 0 || pause === undefined) return ended
  await wait(pause)
  return attempt(run, rest)
}

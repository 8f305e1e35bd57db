// Where tests keep what is gone with them: files in memory are made and deleted in a fraction of
// the time, and no test asks whether anything survives the machine.
import { accessSync, constants, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'

/** Where Linux keeps files in memory. In a container it may have a few megabytes. */
const IN_MEMORY = '/dev/shm'
/** What the databases of all tests take is a fifth of it. */
const ROOM = 2 ** 30

/** A folder in memory where there is one with a GiB of room, else the one for temporary files. */
export function memoryFolder() {
  try {
    accessSync(IN_MEMORY, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = statfsSync(IN_MEMORY)
    return bavail * bsize >= ROOM ? IN_MEMORY : tmpdir()
  } catch {
    return tmpdir()
  }
}

// Read by a stage before anything else: it holds a lock as long as it works, whatever becomes of
// the command that started it.
import { STAGE, tryLock } from '../lock.mjs'

// What a stage starts itself finds it held, and goes on. The command may have ended before this was
// taken: another one that looked in between works already.
const held = await tryLock(STAGE)
if (held && process.env.SIGNPOST_COMMAND !== String(process.ppid)) process.exit(1)

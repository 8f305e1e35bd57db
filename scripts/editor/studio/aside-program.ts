// The process beside the studio's server: a task from the standard input, its outcome as JSON. What
// is wrong with content is told as lines, and ends it with 1.
import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { workOut } from './aside-task'

const shape = z.strictObject({
  what: z.enum(['searches', 'impact']),
  file: z.string(),
  unsaved: z.array(z.strictObject({ file: z.string(), text: z.string() })),
})

try {
  process.stdout.write(JSON.stringify(workOut(shape.parse(JSON.parse(readFileSync(0, 'utf8'))))))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

// A process beside the studio's server: a task in each line of the standard input, its outcome as a
// line of JSON. What is wrong with content is told in words.
import { createInterface } from 'node:readline'
import * as z from 'zod'
import { openAside } from './aside-task'

const shape = z.strictObject({
  what: z.enum(['searches', 'impact']),
  file: z.string(),
  unsaved: z.array(z.strictObject({ file: z.string(), text: z.string() })),
})

const workOut = openAside()

function outcomeOf(line: string): object {
  try {
    return { value: workOut(shape.parse(JSON.parse(line))) }
  } catch (error) {
    return { message: error instanceof Error ? error.message : String(error) }
  }
}

createInterface({ input: process.stdin }).on('line', (line) => {
  process.stdout.write(`${JSON.stringify(outcomeOf(line))}\n`)
})

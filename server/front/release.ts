// The release that a process serves: the folder that its program is in, made by
// scripts/command/releases.mjs.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'

const manifest = z.object({ id: z.string(), builtAt: z.string() })
const failureShape = z.object({ at: z.string() })

/** Which release it is, and when it was built (ISO 8601). */
export type Release = z.infer<typeof manifest>

/** When a build failed (ISO 8601). */
export type Failure = z.infer<typeof failureShape>

/** Reads what a release says of itself. */
export const readRelease = (folder: string): Release =>
  manifest.parse(JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8')))

/** The last build, where it failed: noted beside the releases, if there are others. */
export function readFailure(folder: string): Failure | undefined {
  const file = path.join(folder, '../failure.json')
  return existsSync(file)
    ? failureShape.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
    : undefined
}

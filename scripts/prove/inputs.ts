// Whether a proof would come out as the last one did: what it was made of has not changed.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Evidence } from '@/lib/proof/prove'
import { readSourceFiles } from '@/scripts/build/compile/read-source-files'

/** The folders whose code decides what a proof finds. */
const CODE = ['lib/logic', 'lib/access', 'lib/diagnosis', 'lib/wizard', 'lib/proof']

/** A hash over the content and the code of a proof, hexadecimal. */
export function hashOf({ policy, wizards, articles, supportAddress }: Evidence): string {
  const hash = createHash('sha256').update(JSON.stringify([articles, supportAddress]))
  for (const { path, text } of [
    ...policy,
    ...wizards,
    ...CODE.flatMap((folder) => readSourceFiles(folder, ['.ts'])),
  ])
    hash.update(`\0${path}\0${text.length}\0`).update(text)
  return hash.digest('hex')
}

/** Whether the file holds a proof of these inputs. */
export function isProven(file: string, inputs: string): boolean {
  return (
    existsSync(file) &&
    z.object({ inputs: z.string() }).safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
      ?.inputs === inputs
  )
}

// What was typed and not saved, kept in a folder so that neither a crash nor a closed window loses
// it. A text goes when it is saved, or when its writer throws it away.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { writeIfChanged } from '@/scripts/build/write-if-changed'

const shape = z.object({ file: z.string(), text: z.string(), base: z.string().nullable() })

/**
 * An unsaved text, and the version of the file that it was begun from; null where there was none.
 */
export type Unsaved = z.infer<typeof shape>

/** The version of a text: two that are alike have one. */
export const versionOf = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 16)

/** Unsaved texts in a folder. */
export interface UnsavedTexts {
  readonly all: () => readonly Unsaved[]
  readonly find: (file: string) => Unsaved | undefined
  readonly keep: (unsaved: Unsaved) => void
  readonly forget: (file: string) => void
}

/** Opens the folder. One of its files that cannot be read is passed over and stays. */
export function openUnsaved(folder: string): UnsavedTexts {
  const placeOf = (file: string): string => path.join(folder, `${versionOf(file)}.json`)
  const read = (place: string): Unsaved | undefined => {
    if (!existsSync(place)) return undefined
    try {
      return shape.parse(JSON.parse(readFileSync(place, 'utf8')))
    } catch {
      return undefined
    }
  }
  return {
    all: () =>
      (existsSync(folder) ? readdirSync(folder) : [])
        .filter((name) => name.endsWith('.json'))
        .flatMap((name) => read(path.join(folder, name)) ?? []),
    find: (file) => read(placeOf(file)),
    keep: (unsaved) => void writeIfChanged(placeOf(unsaved.file), JSON.stringify(unsaved)),
    forget: (file) => {
      rmSync(placeOf(file), { force: true })
    },
  }
}

// Our modules whose texts hold names of classes, and the words in them.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { wordsIn } from './class-lists'

/** The modules below a folder, in order. */
export const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .sort()

/** Every word in the texts of the modules below a folder. */
export const wordsBelow = (folder: string): ReadonlySet<string> =>
  new Set(modulesIn(folder).flatMap((file) => wordsIn(readFileSync(file, 'utf8'), file)))

// Cuts a file into front matter and text, and reads the front matter. Says what is wrong with it;
// decides nothing about other files.
import { readYaml, type Fault, type Place } from '@/lib/core/schema-messages'
import { frontMatterSchema, type FrontMatter } from './front-matter'

/**
 * A file cut in two. `data` is undefined when the front matter has faults; `at` gives the place of
 * a field in the file.
 */
export interface FrontMatterReading {
  readonly data: FrontMatter | undefined
  readonly faults: readonly Fault[]
  readonly at: (path: readonly PropertyKey[]) => Place
}

const opening = /^---[ \t]*\r?\n/
const closing = /^---[ \t]*(?:\r?\n|$)/m

/**
 * Reads the front matter of an article's file. Never throws: every failure is a fault with its line
 * in the file.
 */
export function readFrontMatter(text: string): FrontMatterReading {
  const top = () => ({ line: 1, column: 1 })
  const start = opening.exec(text)
  if (!start)
    return {
      data: undefined,
      at: top,
      faults: [
        {
          ...top(),
          message:
            "the file does not begin with front matter: expected a line '---', then " +
            "the fields, then a line '---'",
        },
      ],
    }
  const rest = text.slice(start[0].length)
  const end = closing.exec(rest)
  if (!end)
    return {
      data: undefined,
      at: top,
      faults: [
        {
          ...top(),
          message: "the front matter is not closed: expected a line '---' after the last field",
        },
      ],
    }
  return readYaml(rest.slice(0, end.index), frontMatterSchema, 2)
}

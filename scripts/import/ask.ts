// Asks at the terminal into which category the articles of another one go.
import { createInterface } from 'node:readline/promises'
import { suggestion } from '@/lib/core/suggest'
import type { Unfiled } from '@/lib/lint/import/filing'

/** The answers, name and id; a name that got none is left out. */
export async function askCategories(
  unfiled: readonly Unfiled[],
  categories: readonly { readonly id: string; readonly title: string }[],
): Promise<readonly (readonly [name: string, id: string])[]> {
  if (unfiled.length === 0) return []
  const ids = categories.map(({ id }) => id)
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  console.log(`The categories here: ${ids.join(', ')}. An empty answer leaves articles out.`)
  const said: (readonly [string, string])[] = []
  try {
    for (const { name, articles, near } of unfiled) {
      const what = name === '' ? 'articles without a category' : `"${name}"`
      const hint = near === undefined ? '' : ` (perhaps ${near})`
      for (;;) {
        const answer = (await terminal.question(`${what}, ${articles}, go into${hint}: `)).trim()
        if (answer !== '' && !ids.includes(answer)) {
          console.log(`There is no "${answer}"; ${suggestion(answer, ids)}`)
          continue
        }
        if (answer !== '') said.push([name, answer])
        break
      }
    }
  } finally {
    terminal.close()
  }
  return said
}

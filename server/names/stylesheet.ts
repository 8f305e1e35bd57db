// A stylesheet of ours as Tailwind makes it, for what has to know its names before it is built.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'tailwindcss'

/**
 * Compiles a stylesheet. What it answers is asked with class names and gives the whole stylesheet
 * with the rules of all that were ever asked for; a name that is no utility adds nothing.
 */
export async function compileStylesheet(
  file: string,
): Promise<(names: readonly string[]) => string> {
  const stylesheet = await compile(readFileSync(file, 'utf8'), {
    base: path.resolve(path.dirname(file)),
    loadStylesheet: (id, base) => {
      const found = id.startsWith('.')
        ? path.resolve(base, id)
        : path.resolve('node_modules', `${id}.css`)
      return Promise.resolve({
        path: found,
        base: path.dirname(found),
        content: readFileSync(found, 'utf8'),
      })
    },
  })
  return (names) => stylesheet.build([...names])
}

// The stylesheets as Tailwind makes them, for the tests of what they hold.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { compile } from 'tailwindcss'

/** What a root layout or the styleguide imports, from the root of the repository. */
export const STYLESHEETS = {
  reader: 'app/reader.css',
  checkUp: 'app/check-up.css',
  desk: 'app/desk.css',
  styleguide: 'components/styleguide/styleguide.css',
} as const

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

/** Whether a stylesheet has a rule for elements with this class name. */
export function hasRule(css: string, name: string): boolean {
  const selector = `.${name.replace(/[^\w\u0080-\uffff-]/g, (sign) => `\\${sign}`)}`
  return css
    .split(selector)
    .slice(1)
    .some((rest) => !/^[\w\\-]/.test(rest))
}

// The custom elements that ship to readers, every components/<family>/**/<name>.element.ts, and the
// workers (*.worker.ts), told apart by file name alone.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

/**
 * One element. A lazy one (`*.lazy.element.ts`) is loaded only by pages on which its tag occurs.
 */
export interface ElementFile {
  readonly file: string
  readonly tag: string
  readonly lazy: boolean
}

/** A program that runs beside a page; `name` is its file name without the endings. */
export interface WorkerFile {
  readonly file: string
  readonly name: string
}

/** Finds every worker below a folder, sorted by file. */
export function findWorkers(folder: string): WorkerFile[] {
  return filesEnding(folder, '.worker.ts').map((file) => ({
    file,
    name: path.basename(file, '.worker.ts'),
  }))
}

const filesEnding = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))
    .filter((file) => file.endsWith(ending))
    .sort()

/** Finds every element below a folder, sorted by file. Throws when one exports no tag. */
export function findElements(folder: string): ElementFile[] {
  return filesEnding(folder, '.element.ts').map((file) => ({
    file,
    tag: requireTag(file),
    lazy: file.endsWith('.lazy.element.ts'),
  }))
}

function requireTag(file: string): string {
  const tag = /^export const tag = '([a-z]+(?:-[a-z]+)+)'/m.exec(readFileSync(file, 'utf8'))?.[1]
  if (!tag)
    throw new Error(`${file}: no tag; expected a line such as export const tag = 'sp-search'`)
  return tag
}

/**
 * The program that every document loads: it defines the elements, and fetches the lazy ones, for
 * which a document has links (components/document/island.tsx). One that does not come leaves the
 * page as it is without script. What a link leads to may also be a part of such an element.
 */
export function entryProgram(elements: readonly ElementFile[]): string {
  const own = elements
    .filter(({ lazy }) => !lazy)
    .map(
      ({ file }, at) =>
        `import * as e${at} from './${file}'\n` +
        `customElements.define(e${at}.tag, e${at}.CustomElement)`,
    )
  return [
    ...own,
    "for (const { href } of document.querySelectorAll('link[rel=modulepreload]'))",
    'import(href).then(({ tag, CustomElement }) => tag && ' +
      'customElements.define(tag, CustomElement), () => {})',
  ].join('\n')
}

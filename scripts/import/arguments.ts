// What the writer asked of `npm run import`.
import { folded, suggestion } from '@/lib/core/suggest'

/** `source` is a file or a folder; `categories` the id here by the folded name there. */
export interface ImportArguments {
  readonly source: string
  readonly categories: ReadonlyMap<string, string>
  readonly isDry: boolean
  readonly format: 'text' | 'json'
  readonly helping: boolean
}

const OPTIONS = ['category', 'dry-run', 'format', 'help'] as const

export const IMPORT_HELP = `npm run import -- <export> [options]

Makes drafts of the articles that another help centre exported: a ZIP archive, a folder or a file of
JSON (Zoho Desk, Freshdesk, Zendesk, Document360), HTML or Markdown. Writes nothing over, makes
nothing twice, and tells what needs a person.

  --category='NAME=ID'  the category here for one there; as often as needed
  --dry-run             tells what would be written, and writes nothing
  --format=json         the report for programs

It ends with 2 where articles wait for a category.`

/**
 * Reads the arguments. Without a `--` before them npm keeps options to itself and hands them on in
 * the environment. Throws an Error that says what is missing or unknown.
 */
export function readImportArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): ImportArguments {
  const kept = OPTIONS.flatMap((name) => {
    const value = env[`npm_config_${name.replace('-', '_')}`]
    if (value === undefined || value === '' || value === 'false') return []
    return value.split('\n\n').map((one) => (one === 'true' ? `--${name}` : `--${name}=${one}`))
  })
  const sources: string[] = []
  const categories = new Map<string, string>()
  let isDry = false
  let helping = false
  let format: 'text' | 'json' = 'text'
  const list = [...kept, ...args]
  for (let at = 0; at < list.length; at++) {
    const [, name, given] = /^--([a-z-]+)(?:=(.*))?$/s.exec(list[at] ?? '') ?? []
    const value = (): string => given ?? list[(at += 1)] ?? ''
    if (name === undefined) sources.push(list[at] ?? '')
    else if (name === 'dry-run') isDry = true
    else if (name === 'help') helping = true
    else if (name === 'format') format = formatOf(value())
    else if (name === 'category') categories.set(...categoryOf(value()))
    else throw new Error(`there is no option --${name}; ${suggestion(name, OPTIONS)}`)
  }
  const [source = '', ...more] = sources
  if (!helping && (source === '' || more.length > 0))
    throw new Error(`Which export? One file or folder.\n\n${IMPORT_HELP}`)
  return { source, categories, isDry, format, helping }
}

function formatOf(format: string): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format
  throw new Error(`there is no format "${format}"; expected one of text, json`)
}

function categoryOf(value: string): [name: string, id: string] {
  const at = value.lastIndexOf('=')
  if (at < 0) throw new Error(`--category says a name and an id: --category='Billing=${value}'`)
  return [folded(value.slice(0, at)), value.slice(at + 1).trim()]
}

// What the writer asked of `npm run check`.
import { suggestion } from '@/lib/core/suggest'
import { FORMATS, type Format } from '@/lib/lint/report/formats'

/**
 * `names` are files or folders, or the rule to explain; `searches` is a file of exported searches.
 */
export interface CheckArguments {
  readonly explaining: boolean
  readonly searches: string | undefined
  /** Whether what has one answer is mended, and whether it is checked again after each change. */
  readonly fixing: boolean
  readonly watching: boolean
  readonly format: Format
  readonly helping: boolean
  readonly names: readonly string[]
}

/** Options with a value, and those without one. */
const VALUED = ['explain', 'searches', 'format'] as const
const PLAIN = ['fix', 'watch', 'help'] as const
type Valued = (typeof VALUED)[number]
type Plain = (typeof PLAIN)[number]

/**
 * Reads `[files] [--fix] [--watch] [--format=FORMAT] [--explain RULE] [--searches FILE] [--help]`.
 * Without a `--` before them npm keeps such options to itself and hands them on in the environment:
 * the value of `--explain=RULE`, or "true" for `--explain RULE`, whose RULE is then the first of
 * the arguments. Throws an Error that names an option there is not.
 */
export function readArguments(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): CheckArguments {
  const names: string[] = []
  const given = new Map<Valued, string>()
  const set = new Set<Plain>()
  const list = [
    ...[...VALUED, ...PLAIN].flatMap((name) => keptByNpm(name, env[`npm_config_${name}`])),
    ...args,
  ]
  for (let at = 0; at < list.length; at++) {
    const [, name, value] = /^--([a-z-]+)(?:=(.*))?$/s.exec(list[at] ?? '') ?? []
    const valued = VALUED.find((known) => known === name)
    const plain = PLAIN.find((known) => known === name)
    if (name === undefined) names.push(list[at] ?? '')
    else if (valued) given.set(valued, value ?? list[(at += 1)] ?? '')
    else if (plain) set.add(plain)
    else throw new Error(`there is no option --${name}; ${suggestion(name, [...VALUED, ...PLAIN])}`)
  }
  const explain = given.get('explain')
  return {
    explaining: explain !== undefined,
    searches: given.get('searches'),
    fixing: set.has('fix'),
    watching: set.has('watch'),
    helping: set.has('help'),
    format: formatOf(given.get('format')),
    names: explain ? [explain, ...names] : names,
  }
}

function formatOf(name: string | undefined): Format {
  const format = FORMATS.find((known) => known === (name ?? 'text'))
  if (format) return format
  throw new Error(`there is no format "${name}"; expected one of ${FORMATS.join(', ')}`)
}

const keptByNpm = (name: string, value: string | undefined): string[] =>
  value === undefined || value === ''
    ? []
    : value === 'true'
      ? [`--${name}`]
      : [`--${name}=${value}`]

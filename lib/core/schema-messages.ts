// Turns a schema's refusal into sentences for the person who wrote the text: which field, what was
// found, what was expected, which name was probably meant. Knows nothing of YAML or of files.
import * as z from 'zod'
import { clipped } from './format-value'
import { suggestion } from './suggest'

/** One sentence about the part of a value at a path. */
export interface SchemaMessage {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly remedy?: string
}

type Issue = z.core.$ZodIssue

/**
 * A sentence for each thing that a schema refused. The issues must have been made with
 * `reportInput`, or what was found is told as missing. The description of a field in the schema is
 * the help that its writer is given.
 */
export const schemaMessages = (issues: readonly Issue[], schema: z.ZodType): SchemaMessage[] =>
  issues.flatMap((issue) => messagesOf(issue, schema))

function messagesOf(issue: Issue, schema: z.ZodType): SchemaMessage[] {
  const { path } = issue
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, path)
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `'${key}' is not a field here`,
      remedy: known.length > 0 ? suggestion(key, known) : 'take it out or correct its spelling',
    }))
  }
  const branch = issue.code === 'invalid_union' ? nearestBranch(issue) : undefined
  if (branch)
    return branch.flatMap((inner) =>
      messagesOf({ ...inner, path: [...path, ...inner.path] }, schema),
    )
  const name = nameOf(path)
  const help = partAt(schema, path)?.description
  if (issue.code === 'invalid_type' && issue.input === undefined)
    return [{ path, message: `${name} is missing${help ? `: ${help}` : ''}` }]
  // A parser of its own (of a condition) has said what it found deeper down.
  if (issue.code === 'custom' && issue.message.includes(', found '))
    return [{ path, message: `${name}: ${issue.message}` }]
  const { wanted, remedy } = expected(issue)
  return [
    {
      path,
      message: `${name} is ${shown(issue.input)}, expected ${wanted}${help ? ` (${help})` : ''}`,
      ...(remedy === undefined ? {} : { remedy }),
    },
  ]
}

interface Expectation {
  readonly wanted: string
  readonly remedy?: string
}

function expected(issue: Issue): Expectation {
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String)
    return {
      wanted: values.length === 1 ? `${values[0]}` : `one of ${values.join(', ')}`,
      ...(typeof issue.input === 'string' && values.length > 1
        ? { remedy: suggestion(issue.input, values) }
        : {}),
    }
  }
  if (issue.code === 'invalid_type') return { wanted: kinds[issue.expected] ?? issue.expected }
  if (issue.code === 'invalid_union')
    return {
      wanted: [
        ...new Set(issue.errors.flatMap((branch) => branch.map((inner) => expected(inner).wanted))),
      ].join(' or '),
    }
  if (issue.code === 'invalid_key')
    return { wanted: `names that are ${issue.issues.map((inner) => expected(inner).wanted)[0]}` }
  if (SCHEMAS_OWN.test(issue.message)) {
    if (issue.code === 'too_small') return { wanted: `at least ${amount(issue, issue.minimum)}` }
    if (issue.code === 'too_big') return { wanted: `at most ${amount(issue, issue.maximum)}` }
    if (issue.code === 'invalid_format') return { wanted: formatOf(issue) }
  }
  return { wanted: issue.message.replace(/^expected /i, '').replace(/^[A-Z](?![A-Z])/, lowered) }
}

/** How the schema library begins where a schema says nothing in words of its own. */
const SCHEMAS_OWN = /^(?:Too (?:small|big)|Invalid)\b/

const COUNTED: Readonly<Record<string, readonly [one: string, several: string]>> = {
  string: ['character', 'characters'],
  array: ['entry', 'entries'],
}

function amount({ origin }: { readonly origin: string }, bound: number | bigint): string {
  const units = COUNTED[origin]
  return units ? `${bound} ${units[Number(bound) === 1 ? 0 : 1]}` : `${bound}`
}

const FORMATS: Readonly<Record<string, string>> = {
  uuid: 'a UUID',
  email: 'an email address',
  url: 'a web address',
}

const formatOf = ({ format, pattern }: Extract<Issue, { code: 'invalid_format' }>): string =>
  FORMATS[format] ?? (pattern === undefined ? `a ${format}` : `text that matches ${pattern}`)

const lowered = (letter: string): string => letter.toLowerCase()

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  tuple: 'a list',
  object: 'fields with values',
  record: 'fields with values',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
}

/**
 * Of alternatives the one that was probably meant: whose kind fits, so that what it refuses lies
 * deeper. Undefined when none fits.
 */
const nearestBranch = (
  issue: Extract<Issue, { code: 'invalid_union' }>,
): readonly Issue[] | undefined =>
  issue.errors.find(
    (branch) =>
      branch.length > 0 &&
      branch.every(({ path, code }) => path.length > 0 || code === 'unrecognized_keys'),
  )

function shown(input: unknown): string {
  if (input === undefined) return 'missing'
  if (input === null) return 'empty'
  if (Array.isArray(input)) return input.length === 0 ? 'an empty list' : 'a list'
  return typeof input === 'object' ? 'a group of fields' : clipped(JSON.stringify(input))
}

/** `'audience[2]'`, counted from 1 as people do. */
function nameOf(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'the whole'
  const text = path.reduce<string>(
    (name, step) =>
      typeof step === 'number'
        ? `${name}[${step + 1}]`
        : name
          ? `${name}.${String(step)}`
          : String(step),
    '',
  )
  return `'${text}'`
}

/** The schema of the part at a path, as far as it can be told without the value. */
function partAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  return path.reduce<z.ZodType | undefined>((part, step) => {
    const inner = part && unwrapped(part)
    if (inner instanceof z.ZodObject) return asSchema(inner.shape[String(step)])
    if (inner instanceof z.ZodArray) return asSchema(inner.element)
    if (inner instanceof z.ZodRecord) return asSchema(inner.valueType)
    return undefined
  }, schema)
}

/** What an optional field or one with a default holds when it is given. */
function unwrapped(schema: z.ZodType): z.ZodType {
  const inner =
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault
      ? asSchema(schema.unwrap())
      : undefined
  return inner ? unwrapped(inner) : schema
}

const asSchema = (part: unknown): z.ZodType | undefined =>
  part instanceof z.ZodType ? part : undefined

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): readonly string[] {
  const part = partAt(schema, path)
  const inner = part && unwrapped(part)
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
  return []
}

// The front matter of an article as a form, made of its schema. The text stays the truth: what is
// typed here changes one field of it, and what is typed there is read again.
import * as z from 'zod'
import type { Diagnostic } from '@/lib/core/diagnostic'
import { diagnosticText } from '@/lib/core/diagnostic'
import { FRONT_MATTER_LINE, splitFrontMatter } from '@/lib/core/front-matter'
import { readYaml } from '@/lib/core/yaml'
import { frontMatterFields, type JsonField } from '@/lib/articles/front-matter-fields'
import { withField, type FieldValue } from '@/lib/lint/rename/front-matter-field'

interface Props {
  readonly text: string
  readonly found: readonly Diagnostic[]
  readonly onText: (text: string) => void
}

const FIELD = 'block w-full rounded-sm border border-edge bg-card px-3 py-1.5'
const { properties, required } = frontMatterFields()

/** Where an article lies is the folder of its file, and old headings are pairs: for the text. */
const IN_TEXT: ReadonlySet<string> = new Set(['category', 'anchors'])

export function FrontMatterForm({ text, found, onText }: Props) {
  const split = splitFrontMatter(text)
  const { value: fields, at } =
    split.kind === 'found'
      ? readYaml(split.yaml, z.record(z.string(), z.unknown()), {
          line: FRONT_MATTER_LINE,
          offset: split.yamlStart,
        })
      : { value: undefined, at: () => ({ line: 1, column: 1 }) }
  if (!fields)
    return (
      <p className="m-auto p-6">
        The front matter cannot be read as it is. Mend it in the text; what is wrong stands below.
      </p>
    )
  const places = Object.keys(fields).map((name) => ({ name, line: at([name]).line }))
  const lastLine = text.slice(0, text.length - (split.kind === 'found' ? split.body.length : 0))
  const end = lastLine.split('\n').length
  const fieldAt = (line: number): string | undefined =>
    line >= end ? undefined : places.findLast((place) => place.line <= line)?.name
  return (
    <form
      aria-label="Front matter"
      className="grid max-h-full content-start gap-4 overflow-y-auto p-4"
      onSubmit={(event) => event.preventDefault()}
    >
      {Object.entries(properties).map(([name, field]) => (
        <Field
          key={name}
          name={name}
          field={field}
          value={fields[name]}
          wrong={found.filter(({ line }) => fieldAt(line) === name)}
          onValue={(value) => onText(withField(text, name, value))}
        />
      ))}
    </form>
  )
}

/** `reviewEvery` as "Review every". */
const wordsOf = (name: string): string =>
  name.charAt(0).toUpperCase() +
  name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

interface FieldProps {
  readonly name: string
  readonly field: JsonField
  readonly value: unknown
  readonly wrong: readonly Diagnostic[]
  readonly onValue: (value: FieldValue | undefined) => void
}

function Field({ name, field, value, wrong, onValue }: FieldProps) {
  const hint = `${name}-hint`
  const error = `${name}-error`
  const isNeeded = required.includes(name)
  return (
    <div>
      <p className="m-0 font-semibold" id={`${name}-label`}>
        {wordsOf(name)}
        {isNeeded ? '' : <span className="font-normal text-muted"> · if there is one</span>}
      </p>
      <p className="m-0 mb-1 text-muted" id={hint}>
        {field.description}
      </p>
      <Input
        name={name}
        field={field}
        value={value}
        described={`${hint} ${error}`}
        isWrong={wrong.length > 0}
        onValue={(given) => onValue(given === '' && !isNeeded ? undefined : given)}
      />
      <div id={error}>
        {wrong.map((one) => (
          <p
            key={`${one.line}:${one.column}:${one.message}`}
            className={`m-0 mt-1 ${one.severity === 'error' ? 'text-no' : 'text-differ'}`}
          >
            {diagnosticText(one)}
          </p>
        ))}
      </div>
    </div>
  )
}

interface InputProps extends Omit<FieldProps, 'wrong'> {
  readonly described: string
  readonly isWrong: boolean
}

function Input({ name, field, value, described, isWrong, onValue }: InputProps) {
  const shared = {
    'aria-labelledby': `${name}-label`,
    'aria-describedby': described,
    'aria-invalid': isWrong,
    className: FIELD,
  }
  const written = typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  const options = field.items?.enum
  if (IN_TEXT.has(name))
    return (
      <code aria-labelledby={shared['aria-labelledby']} className="text-muted">
        {written || (value === undefined ? 'none' : JSON.stringify(value))}
      </code>
    )
  if (options) return <Choices {...{ name, options, value, onValue }} />
  if (field.type === 'array')
    return (
      <textarea
        {...shared}
        rows={Math.min(8, Math.max(2, listOf(value).length + 1))}
        placeholder="One a line"
        value={listOf(value).join('\n')}
        onChange={({ target }) => onValue(target.value === '' ? [] : target.value.split('\n'))}
      />
    )
  if (field.type === 'boolean')
    return (
      <input
        type="checkbox"
        aria-labelledby={shared['aria-labelledby']}
        aria-describedby={described}
        checked={value === true}
        onChange={({ target }) => onValue(target.checked ? true : undefined)}
      />
    )
  if (field.type === 'integer' || field.type === 'number')
    return (
      <input
        {...shared}
        type="number"
        value={written}
        onChange={({ target }) => onValue(target.value === '' ? '' : Number(target.value))}
      />
    )
  if (name === 'summary')
    return (
      <textarea
        {...shared}
        rows={3}
        value={written}
        onChange={({ target }) => onValue(target.value.replace(/\n/g, ' '))}
      />
    )
  return (
    <input
      {...shared}
      type={field.format === 'date' ? 'date' : 'text'}
      value={written}
      onChange={({ target }) => onValue(target.value)}
    />
  )
}

function Choices({
  name,
  options,
  value,
  onValue,
}: Pick<FieldProps, 'name' | 'value' | 'onValue'> & { readonly options: readonly string[] }) {
  const chosen = listOf(value)
  return (
    <div role="group" aria-labelledby={`${name}-label`} className="flex gap-4">
      {options.map((option) => (
        <label key={option} className="flex items-center gap-2">
          <input
            type="checkbox"
            checked={chosen.includes(option)}
            onChange={({ target }) =>
              onValue(
                options.filter((one) => (one === option ? target.checked : chosen.includes(one))),
              )
            }
          />
          {option}
        </label>
      ))}
    </div>
  )
}

const listOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.map((item: unknown) =>
        typeof item === 'string' || typeof item === 'number' ? String(item) : '',
      )
    : []

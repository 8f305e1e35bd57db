// What editors and CONTRIBUTING say of front matter, made of the schema. `npm run schema` writes
// it.
import { withGeneratedPart } from '@/lib/core/generated-part'
import { frontMatterFields, frontMatterJsonSchema, type JsonField } from './front-matter-fields'

/** JSON Schema (draft 2020-12) of front matter, as a file. */
export const schemaFile = (): string => `${JSON.stringify(frontMatterJsonSchema(), null, 2)}\n`

/**
 * Snippets of Visual Studio Code, as a file: one for the front matter of a new article and one for
 * each field. An editor offers them in an .mdx by their names.
 */
export function snippetsFile(): string {
  const { properties, required } = frontMatterFields()
  const of = (name: string): string => `${name}: ${placeholder(1, name, properties[name] ?? {})}`
  const all = {
    'Front matter of an article': {
      scope: SCOPE,
      prefix: '---',
      description: 'The fields that every article has.',
      body: [
        '---',
        ...required.map(
          (name, index) => `${name}: ${placeholder(index + 1, name, properties[name] ?? {})}`,
        ),
        '---',
        '',
        '$0',
      ],
    },
    ...Object.fromEntries(
      Object.entries(properties).map(([name, { description }]) => [
        `Field: ${name}`,
        { scope: SCOPE, prefix: `${name}:`, description, body: [of(name)] },
      ]),
    ),
  }
  return `${JSON.stringify(all, null, 2)}\n`
}

/** Without an extension for MDX, an editor takes an .mdx for plain text. */
const SCOPE = 'mdx,plaintext'

/** Where the cursor goes, and what there is to choose from. */
function placeholder(stop: number, name: string, field: JsonField): string {
  const options = (field.items ?? field).enum
  const inner = options
    ? `\${${stop}|${options.join(',')}|}`
    : field.type === 'string' && field.format === 'date'
      ? `\${${stop}:\${CURRENT_YEAR}-\${CURRENT_MONTH}-\${CURRENT_DATE}}`
      : `\${${stop}:${field.type === 'array' ? '' : name}}`
  return field.type === 'array' ? `[${inner}]` : field.type === 'object' ? `{${inner}}` : inner
}

/** The fields as a table in Markdown, in the order of the schema. */
export function fieldTable(): string {
  const { properties, required } = frontMatterFields()
  return [
    '| field | is | says |',
    '|---|---|---|',
    ...Object.entries(properties).map(([name, { description = '' }]) => {
      const is = required.includes(name) ? 'needed' : 'optional'
      return `| \`${name}\` | ${is} | ${inTable(description)} |`
    }),
  ].join('\n')
}

/** Tags and braces are shown as they are typed. */
const inTable = (text: string): string =>
  text.replaceAll('|', '\\|').replace(/<[^>]+>|\{[^}]+\}/g, (typed) => `\`${typed}\``)

/** The text of CONTRIBUTING with the table of today. Throws when it has no place for it. */
export const withFieldTable = (text: string): string =>
  withGeneratedPart(text, {
    name: 'fields of front matter',
    command: 'npm run schema',
    part: fieldTable(),
  })

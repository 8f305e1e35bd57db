// The fields of front matter for programs that know no zod: Contentlayer, editors, the list in
// CONTRIBUTING. All are made of the one schema in front-matter.ts.
import * as z from 'zod'
import { frontMatterSchema } from './front-matter'

/** A field as JSON Schema describes it (draft 2020-12), as far as ours need it. */
export interface JsonField {
  readonly type?: string | undefined
  readonly format?: string | undefined
  readonly enum?: readonly string[] | undefined
  readonly items?: JsonField | undefined
  readonly description?: string | undefined
}

/** The schema of all fields, as far as ours needs it. */
export interface JsonFields {
  readonly properties: Readonly<Record<string, JsonField>>
  readonly required: readonly string[]
}

/** The schema of front matter as JSON Schema, for editors. */
export const frontMatterJsonSchema = (): z.core.JSONSchema.BaseSchema => ({
  ...z.toJSONSchema(frontMatterSchema),
  title: 'The front matter of an article of Signpost',
})

const jsonField = z.looseObject({
  type: z.string().optional(),
  format: z.string().optional(),
  enum: z.array(z.string()).optional(),
  get items() {
    return jsonField.optional()
  },
  description: z.string().optional(),
})
const jsonFields = z.looseObject({
  properties: z.record(z.string(), jsonField),
  required: z.array(z.string()),
})

/** The same, as far as our programs read it. Throws where zod came to write it otherwise. */
export const frontMatterFields = (): JsonFields => jsonFields.parse(frontMatterJsonSchema())

/** The type of a value as Contentlayer names it. */
type ValueType =
  | { readonly type: 'string' | 'date' | 'number' | 'boolean' | 'json' }
  | { readonly type: 'enum'; readonly options: readonly string[] }

/** A field as Contentlayer declares it. */
export type ContentlayerField = { readonly description: string; readonly required: boolean } & (
  ValueType | { readonly type: 'list'; readonly of: ValueType }
)

/** The fields of Contentlayer's document type. Throws on a type that it has no word for. */
export function contentlayerFields(): Record<string, ContentlayerField> {
  const { properties, required } = frontMatterFields()
  return Object.fromEntries(
    Object.entries(properties).map(([name, field]) => [
      name,
      {
        description: field.description ?? '',
        required: required.includes(name),
        ...(field.type === 'array'
          ? { type: 'list' as const, of: valueType(name, field.items ?? {}) }
          : valueType(name, field)),
      },
    ]),
  )
}

function valueType(name: string, { type, format, enum: options }: JsonField): ValueType {
  if (options) return { type: 'enum', options }
  if (type === 'string') return { type: format === 'date' ? 'date' : 'string' }
  if (type === 'integer' || type === 'number') return { type: 'number' }
  if (type === 'boolean') return { type: 'boolean' }
  if (type === 'object') return { type: 'json' }
  throw new Error(`Contentlayer has no type for the field '${name}' (${type ?? 'no type'})`)
}

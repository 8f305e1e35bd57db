// The props of a component as a writer typed them.
import { readExpression } from './syntax/literal'
import type { ComponentNode } from './tree'

/**
 * A prop: its text, `true` for a flag, a list, or undefined for a JavaScript expression, which the
 * dialect does not have.
 */
export interface Prop {
  readonly name: string
  readonly value: string | true | readonly string[] | undefined
}

/** Every prop of a component in order; a spread (`{...x}`) has the name '…'. */
export function propsOf(element: ComponentNode): readonly Prop[] {
  return element.attributes.map((attribute): Prop => {
    if (attribute.type !== 'mdxJsxAttribute') return { name: '…', value: undefined }
    const { name, value } = attribute
    if (value === null || value === undefined) return { name, value: true }
    return { name, value: typeof value === 'string' ? value : listIn(value) }
  })
}

/** The texts of `{['one', 'two']}`. */
function listIn({ value, data }: { value: string; data?: { estree?: unknown } }) {
  const read = readExpression(value, data?.estree)
  return read.kind === 'literal' && typeof read.value === 'object'
    ? read.value.map(String)
    : undefined
}

/** The texts of a prop that may name several; empty when it is absent or a flag. */
export function listProp(element: ComponentNode, name: string): readonly string[] {
  const value = propsOf(element).find((prop) => prop.name === name)?.value
  if (value === undefined || value === true) return []
  return typeof value === 'string' ? [value] : value
}

/** The props of a tag of prose: a text, or true for a flag. */
export const attributesOf = (element: ComponentNode): Readonly<Record<string, string | true>> =>
  Object.fromEntries(
    propsOf(element).flatMap(({ name, value }) =>
      typeof value === 'string' || value === true ? [[name, value] as const] : [],
    ),
  )

/** The text of a prop; empty when it is absent or a flag. */
export function textProp(element: ComponentNode, name: string): string {
  const value = propsOf(element).find((prop) => prop.name === name)?.value
  return typeof value === 'string' ? value : ''
}

/** Whether a prop is there. */
export function hasProp(element: ComponentNode, name: string): boolean {
  return propsOf(element).some((prop) => prop.name === name)
}

// The props of a component as a writer typed them.
import type { Element } from './tree'

/**
 * A prop: its text, `true` for a flag, or undefined for a JavaScript expression, which the dialect
 * does not have.
 */
export interface Prop {
  readonly name: string
  readonly value: string | true | undefined
}

/** Every prop of a component in order; a spread (`{...x}`) has the name '…'. */
export function propsOf(element: Element): readonly Prop[] {
  return element.attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return { name: '…', value: undefined }
    if (attribute.value === null || attribute.value === undefined)
      return { name: attribute.name, value: true }
    return {
      name: attribute.name,
      value: typeof attribute.value === 'string' ? attribute.value : undefined,
    }
  })
}

/** The text of a prop; empty when it is absent or a flag. */
export function textProp(element: Element, name: string): string {
  const value = propsOf(element).find((prop) => prop.name === name)?.value
  return typeof value === 'string' ? value : ''
}

/** Whether a prop is there. */
export function hasProp(element: Element, name: string): boolean {
  return propsOf(element).some((prop) => prop.name === name)
}

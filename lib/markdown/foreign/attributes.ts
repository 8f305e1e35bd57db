// What a foreign tag says in its attributes, before anybody judged them.
import { readExpression } from '@/lib/markdown/syntax/literal'
import type { ComponentNode } from '@/lib/markdown/tree'

/**
 * The texts of the attributes by name: of `title="x"` and `title={'x'}`. Flags, code and lists are
 * left out.
 */
export function attributeTexts(element: ComponentNode): ReadonlyMap<string, string> {
  return new Map(
    element.attributes.flatMap((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') return []
      const { name, value } = attribute
      if (typeof value === 'string') return [[name, value.trim()] as const]
      if (!value) return []
      const read = readExpression(value.value, value.data?.estree)
      return read.kind === 'literal' && typeof read.value === 'string'
        ? [[name, read.value.trim()] as const]
        : []
    }),
  )
}

/** The first of some attributes that says something; empty where none does. */
export function firstText(element: ComponentNode, names: readonly string[]): string {
  const texts = attributeTexts(element)
  return names.map((name) => texts.get(name) ?? '').find((text) => text !== '') ?? ''
}

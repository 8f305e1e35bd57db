// The expressions that a text may hold: comments, and literals. Whatever else stands in braces is
// code, and is not read any further.

/** The value of a literal. */
export type LiteralValue = string | number | boolean | readonly LiteralValue[]

/** What stands in braces. `empty`: nothing at all; `code`: anything that could be run. */
export type Expression =
  | { readonly kind: 'literal'; readonly value: LiteralValue }
  | { readonly kind: 'comment' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'code' }

/** A node of ESTree, of which only literals are looked into. */
export interface EsNode {
  readonly type: string
  readonly start: number
  readonly end: number
}

const isNode = (value: unknown): value is EsNode & Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && 'type' in value

/**
 * Says what an expression is, by its source and the program that the parser made of it
 * (`node.data.estree`, ESTree).
 */
export function readExpression(source: string, program: unknown): Expression {
  if (source.trim() === '') return { kind: 'empty' }
  const body = isNode(program) ? program['body'] : undefined
  if (!Array.isArray(body)) return { kind: 'code' }
  if (body.length === 0) return { kind: 'comment' }
  const statements: readonly unknown[] = body
  const [statement, ...more] = statements
  const value =
    more.length === 0 && isNode(statement) && statement.type === 'ExpressionStatement'
      ? literalOf(statement['expression'])
      : undefined
  return value === undefined ? { kind: 'code' } : { kind: 'literal', value }
}

function literalOf(node: unknown): LiteralValue | undefined {
  if (!isNode(node)) return undefined
  if (node.type === 'Literal') {
    const { value } = node
    return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined
  }
  if (node.type === 'TemplateLiteral') return templateOf(node['quasis'])
  if (node.type === 'UnaryExpression' && node['operator'] === '-') {
    const value = literalOf(node['argument'])
    return typeof value === 'number' ? -value : undefined
  }
  if (node.type !== 'ArrayExpression' || !Array.isArray(node['elements'])) return undefined
  const elements: readonly unknown[] = node['elements']
  const values = elements.map(literalOf)
  return values.every((value) => value !== undefined) ? values : undefined
}

/** The text between two backticks; one with an expression in it has several parts. */
function templateOf(quasis: unknown): string | undefined {
  const texts: readonly unknown[] = Array.isArray(quasis) ? quasis : []
  const [quasi, ...more] = texts
  if (more.length > 0 || !isNode(quasi)) return undefined
  const { value } = quasi
  return typeof value === 'object' && value !== null && 'cooked' in value
    ? String(value.cooked)
    : undefined
}

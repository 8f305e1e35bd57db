// The parser of what stands in braces, for micromark: acorn, which reads literals, and a stand-in
// for everything that it cannot read or that is code.
import { parseExpressionAt, type Options } from 'acorn'
import type { EsNode } from './literal'

/** An expression of which nothing is known but that it is no literal. */
const unread = (end: number): EsNode & { readonly name: string } => ({
  type: 'Identifier',
  start: 0,
  end,
  name: 'unread',
})

/**
 * The parser of JavaScript for micromark, in the shape of acorn. It never stops at code that it
 * cannot read, so that a text with several such places is told all of them: braces that close are
 * an expression, which readExpression finds to be code.
 */
export const literalParser = {
  parseExpressionAt: (text: string, offset: number, options: Options): EsNode => {
    const isSpread = text.startsWith('({') && text.endsWith('})')
    try {
      const node = parseExpressionAt(text, offset, options)
      if (!isSpread && withoutComments(text.slice(node.end)) === '') return node
    } catch (error) {
      if (!isClosed(text, error)) throw error
    }
    return isSpread ? spreadOf(text.length) : unread(text.length)
  },
  /**
   * A program is the lines of a module, or a comment in braces. Of the first nothing is read: they
   * are refused as a whole.
   */
  parse: (text: string): EsNode & Readonly<Record<string, unknown>> => ({
    type: 'Program',
    start: 0,
    end: text.length,
    sourceType: 'module',
    body:
      withoutComments(text) === ''
        ? []
        : [{ type: 'ImportDeclaration', start: 0, end: text.length, specifiers: [] }],
  }),
}

/** `{...x}` among the attributes of a tag. Whatever stands there is code. */
function spreadOf(end: number): EsNode & { readonly properties: readonly EsNode[] } {
  const spread = { type: 'SpreadElement', start: 0, end, argument: unread(end) }
  return { type: 'ObjectExpression', start: 0, end, properties: [spread] }
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, '').trim()

/** Whether more text could not make an expression of this: no string, comment or brace is open. */
function isClosed(text: string, error: unknown): boolean {
  const opened = text.split('{').length - text.split('}').length
  return opened <= 0 && !(error instanceof Error && error.message.startsWith('Unterminated'))
}

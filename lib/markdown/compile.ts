// A text compiled for a page (MDX). The compiler is handed a tree, and refuses one in which
// anything is no component or prop of the dialect or an expression is left but lists of words: so a
// compiled text can do nothing but call our components. It parses nothing.
import { createProcessor } from '@mdx-js/mdx'
import type { Nodes, Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import { VFile } from 'vfile'
import { joinSteps } from './page/joined-steps'
import { nameTablesBefore } from './page/tables-before'
import { propsOf } from './props'
import { resolvedProps } from './resolve-headings'
import { isComponent } from './tree'
import { unknownNames } from './unknown-names'

declare module 'vfile' {
  interface DataMap {
    /** What compileTree hands to the compiler. */
    tree: Root
  }
}

/** The tree of compileTree, in the place of one that the compiler parsed. */
const handedOver = () => (_: Root, file: VFile) => {
  if (!file.data.tree) throw new Error('no tree was handed over')
  return nameTablesBefore(joinSteps(requireDialect(file.data.tree)))
}

/** The nodes that hold code, or HTML. Parsing a text has left none of them in its tree. */
const CODE: ReadonlySet<string> = new Set([
  'html',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxjsEsm',
] satisfies Nodes['type'][])

/** The same tree. Throws an Error that begins with `line:column` when it holds anything else. */
function requireDialect(tree: Root): Root {
  const [unknown] = unknownNames(tree, resolvedProps)
  if (unknown) throw new Error(`${unknown.line}:${unknown.column} ${unknown.message}`)
  visit(tree, (node) => {
    const isCode =
      CODE.has(node.type) ||
      (isComponent(node) && propsOf(node).some(({ value }) => value === undefined))
    const { line = 1, column = 1 } = node.position?.start ?? {}
    if (isCode) throw new Error(`${line}:${column} code (${node.type}) is never compiled`)
  })
  return tree
}

const compiler = createProcessor({
  format: 'mdx',
  outputFormat: 'function-body',
  tableCellAlignToStyle: false,
  // Before it asks its plugins, the compiler takes paragraphs apart that hold nothing but tags.
  remarkPlugins: [handedOver],
})

/**
 * The body of a function that takes a JSX runtime and returns a module, whose `default` is the
 * component of the text (`outputFormat: 'function-body'` of @mdx-js/mdx). `tree` comes of
 * lib/markdown/resolve-text.ts. Throws an Error that begins with `line:column` when the tree holds
 * code after all.
 */
export function compileTree(tree: Root): string {
  const file = new VFile({ data: { tree } })
  const nothing: Root = { type: 'root', children: [] }
  // Typed as if it began with a program; it begins with the tree that a parser would give.
  return compiler.stringify(compiler.runSync(nothing as never, file), file)
}

// Components and props that the dialect does not have. What a prop may say is for the checker.
import type { Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { probably, suggestion } from '@/lib/core/suggest'
import { dialect, findComponent } from './dialect'
import { propsOf } from './props'
import { isComponent, writtenAs, type ComponentNode } from './tree'

/**
 * Every name in a tree that is not known, at its place. `made`: the props, by component, that a
 * tree has beside those that a writer may give.
 */
export function unknownNames(
  tree: Root,
  made: Readonly<Record<string, readonly string[]>> = {},
): LocalDiagnostic[] {
  const diagnostics: LocalDiagnostic[] = []
  visit(
    tree,
    (node) =>
      void (isComponent(node) && diagnostics.push(...unknownNamesOf(node, made[node.name ?? '']))),
  )
  return diagnostics
}

/** The same of one component, whatever it holds. */
export function unknownNamesOf(
  element: ComponentNode,
  made: readonly string[] = [],
): LocalDiagnostic[] {
  const shape = findComponent(element.name)
  const at = (message: string): LocalDiagnostic => ({
    line: element.position?.start.line ?? 1,
    column: element.position?.start.column ?? 1,
    message,
  })
  if (!shape) return [at(noComponent(element.name ?? ''))]
  return propsOf(element)
    .filter(({ name }) => !Object.hasOwn(shape.props, name) && !made.includes(name))
    .map(({ name }) =>
      at(
        `${writtenAs(element)} has no '${name}'; ` +
          (Object.keys(shape.props).length > 0
            ? suggestion(name, Object.keys(shape.props))
            : `expected ${shape.example}`),
      ),
    )
}

/** HTML is told by its letters; of ours in other letters, or nearly so, the name is given. */
function noComponent(name: string): string {
  const near = probably(name, Object.keys(dialect))
  if (near !== undefined) return `there is no component <${name}>; did you mean "${near}"?`
  return /^[a-z][a-z0-9]*$/.test(name)
    ? `there is no component <${name}>, and HTML is not allowed; use Markdown or a component ` +
        '(CONTRIBUTING.md lists them)'
    : `there is no component <${name}>; CONTRIBUTING.md lists those there are. A < that ` +
        'stands for itself is written \\<'
}

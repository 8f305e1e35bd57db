// What a component that encloses others has to hold, and what it stands in.
import type { Nodes } from 'mdast'
import type { ComponentShape } from '@/lib/markdown/dialect'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { textProp } from '@/lib/markdown/props'
import { childrenOf, isComponent, writtenAs, type ComponentNode } from '@/lib/markdown/tree'
import { diagnosticAt } from './place'

/** What is wrong with what a component holds and stands in. */
export function structureDiagnostics(
  element: ComponentNode,
  { within, example }: ComponentShape,
  parent: Nodes | undefined,
): LocalDiagnostic[] {
  const isWithin =
    within === undefined || (parent !== undefined && isComponent(parent) && parent.name === within)
  const misplaced = isWithin
    ? []
    : [
        diagnosticAt(
          element,
          `${writtenAs(element)} stands outside ` +
            `${within === 'Tabs' ? '::::tabs' : within}; expected ::::tabs, then ` +
            `${example}, then ::::`,
        ),
      ]
  return [...misplaced, ...(element.children.length === 0 ? [] : contentDiagnostics(element))]
}

function contentDiagnostics(element: ComponentNode): LocalDiagnostic[] {
  const children = childrenOf(element)
  const { name } = element
  if (name === null) return []
  switch (name) {
    case 'Steps': {
      const isList = children.length === 1 && children[0]?.type === 'list' && children[0].ordered
      return isList
        ? []
        : [
            diagnosticAt(
              element,
              `${writtenAs(element)} holds one numbered list and nothing else; expected ` +
                "lines such as '1. Open the page.'",
            ),
          ]
    }
    case 'Cards': {
      const [list, ...more] = children
      const isLinks =
        list?.type === 'list' &&
        more.length === 0 &&
        list.children.every((item) => childrenOf(childrenOf(item)[0] ?? item)[0]?.type === 'link')
      return isLinks
        ? []
        : [
            diagnosticAt(
              element,
              `${writtenAs(element)} holds one list of links and nothing else; expected lines ` +
                "such as '- [Add a user](/articles/add-a-user): who may, and how'",
            ),
          ]
    }
    case 'Tabs': {
      const stray = children.find((child) => !(isComponent(child) && child.name === 'Tab'))
      const titles = children.filter(isComponent).map((child) => textProp(child, 'title'))
      const twice = titles.find((title, index) => titles.indexOf(title) < index)
      if (stray)
        return [
          diagnosticAt(
            stray,
            `${writtenAs(element)} holds tabs and nothing else; expected :::tab[Title] around this`,
          ),
        ]
      if (twice !== undefined)
        return [
          diagnosticAt(
            element,
            `${writtenAs(element)} has two tabs "${twice}"; give one of them another title`,
          ),
        ]
      return titles.length < 2
        ? [
            diagnosticAt(
              element,
              `${writtenAs(element)} has one tab, and nothing to choose; write its text ` +
                'without tabs',
            ),
          ]
        : []
    }
    case 'Figure': {
      const [only, ...more] = children.flatMap((child): readonly Nodes[] =>
        child.type === 'paragraph' ? child.children : [child],
      )
      const isOne =
        more.length === 0 && only !== undefined && (only.type === 'image' || isComponent(only))
      return isOne
        ? []
        : [
            diagnosticAt(
              element,
              `${writtenAs(element)} holds one image or one figure; expected ![what it ` +
                'shows](…) or a tag on a line of its own',
            ),
          ]
    }
    default:
      return []
  }
}

// Tags from elsewhere: told with what they are here, and put into the tree as that, so that the
// rest of the text is judged as it will be. Two of them are understood as they stand: <br /> and
// the <Step title> of <Steps>.
import type { Parents, Root, RootContent } from 'mdast'
import { SKIP, visit } from '@/lib/markdown/syntax/visit'
import type { VFile } from 'vfile'
import { fences } from '@/lib/markdown/dialect'
import {
  childrenOf,
  isComponent,
  isPhrasing,
  replaceChild,
  type ComponentNode,
} from '@/lib/markdown/tree'
import { meaningOf } from './meaning'
import type { Foreign } from './kinds'
import { findForeign, indented, leadOf, noteKind, rangeOf, rewritten } from './rewrite'
import { listSteps } from './titled-steps'

/** A remark plugin: replaces what comes from elsewhere by what it is here, and tells it. */
export function remarkForeign() {
  return (tree: Root, file: VFile): void => {
    visit(tree, (node, index, parent) => {
      if (!parent || index === undefined || !isComponent(node)) return undefined
      if (node.name === 'br' && node.children.length === 0) {
        replaceChild(parent, index, breakOf(node, parent))
        return [SKIP, index + 1]
      }
      if (node.name === 'Steps') listSteps(node)
      const foreign = findForeign(node)
      if (!foreign) return undefined
      const isPart = isInSentence(node, parent) && isBlockKind(foreign)
      tell(node, foreign, isPart, file)
      replaceChild(parent, index, isPart ? node.children : meaningOf(node, foreign))
      return [SKIP, index]
    })
  }
}

const isBlockKind = ({ kind }: Foreign): boolean =>
  kind === 'fence' || kind === 'note' || kind === 'card' || kind === 'cards' || kind === 'heading'

/** Whether an element has other words beside it in its paragraph. */
const isInSentence = (element: ComponentNode, parent: Parents): boolean =>
  element.type === 'mdxJsxTextElement' &&
  (parent.type !== 'paragraph' ||
    parent.children.some(
      (child) => !isComponent(child) && !(child.type === 'text' && child.value.trim() === ''),
    ))

function breakOf({ position }: ComponentNode, parent: Parents): RootContent[] {
  const line = { type: 'break' as const, ...(position ? { position } : {}) }
  const isAlone = parent.type !== 'paragraph' && !childrenOf(parent).some(isPhrasing)
  return isAlone ? [] : [line]
}

function tell(element: ComponentNode, foreign: Foreign, isPart: boolean, file: VFile): void {
  const text = String(file)
  const { from } = rangeOf(element)
  const written = isPart ? undefined : rewritten(element, text)
  const told = file.message(
    `<${element.name ?? ''}> ${reasonOf(element, foreign, isPart, written)}`,
    element.position,
  )
  if (written === undefined) return
  told.expected = [indented(written, leadOf(text, from))]
  told.note = `Write ${shortened(written)}`
}

/** The longest text that a message quotes. */
const QUOTED = 60

const shortened = (text: string): string => {
  const [line = ''] = text.split('\n')
  const rest = text.length > line.length ? ' …' : ''
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : `${line}${rest}`
}

function reasonOf(
  element: ComponentNode,
  foreign: Foreign,
  isPart: boolean,
  written: string | undefined,
): string {
  const place = isPart ? ', on lines of its own' : ''
  switch (foreign.kind) {
    case 'fence': {
      const { label } = fences[foreign.fence] ?? {}
      const title = label === undefined ? '' : '[title]'
      return `is :::${foreign.fence}${title} here${place}: write :::${foreign.fence}, the text, :::`
    }
    case 'note': {
      const kind = noteKind(element)
      return `is :::${kind}[title] here${place}: write :::${kind}, the text, :::`
    }
    case 'card':
    case 'cards':
      return (
        `is :::cards here${place}: write :::cards, a list of links such as ` +
        '- [Title](/address): words, :::'
      )
    case 'tag':
      return `is <${foreign.name}> here; expected ${written ?? `<${foreign.name} />`}`
    case 'unwrapped':
      return `is not needed: ${foreign.why}. Take the tag out, and leave what is in it`
    case 'told':
      return `is not known here; ${foreign.instead}`
    case 'heading':
      return `is HTML; a heading is Markdown: ${'#'.repeat(foreign.depth)} and the words`
    case 'link':
      return `is written as a link: ${written ?? '[words](/address)'}`
    case 'image':
      return `is written as a picture: ${written ?? '![what it shows](/images/…)'}`
    case 'signs':
      return `is HTML; expected ${written ?? `${foreign.sign}words${foreign.sign}`}`
  }
}

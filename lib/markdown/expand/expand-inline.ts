// What each component inside a sentence becomes in plain Markdown.
import type { PhrasingContent } from 'mdast'
import { requirePermission } from '@/lib/policy/grants'
import { listInWords } from '@/lib/core/list-in-words'
import { buildInline, type Inline } from '@/lib/policy/prose/inline'
import { inlineText, type Wording } from '@/lib/policy/wording'
import { permissionAnswer } from '@/lib/access/words/permission-answer'
import { attributesOf, textProp } from '@/lib/markdown/props'
import { wordsOf } from '@/lib/markdown/sections'
import type { ComponentNode } from '@/lib/markdown/tree'

const text = (value: string): PhrasingContent => ({ type: 'text', value })

/**
 * The words of a component inside a sentence; menu paths are strong and the support address is a
 * link. Throws on a component that is not one.
 */
export function expandInline(element: ComponentNode, wording: Wording): PhrasingContent[] {
  const { policy } = wording
  const inline = buildInline(element.name ?? '', attributesOf(element))
  if (inline?.kind === 'menu') return expandMenu(inline, wording)
  if (inline?.kind === 'support')
    return [
      {
        type: 'link',
        url: `mailto:${wording.supportAddress}`,
        children: [text(wording.supportAddress)],
      },
    ]
  if (inline) return [text(inlineText(inline, wording))]
  if (element.name === 'Can')
    return [
      text(
        permissionAnswer(
          policy,
          textProp(element, 'role'),
          textProp(element, 'do'),
          textProp(element, 'preset') || undefined,
        ).words,
      ),
    ]
  if (element.name === 'Permission')
    return [text(requirePermission(policy, textProp(element, 'id')).label)]
  if (element.name === 'OldNames')
    return [
      text(
        listInWords(
          policy.roles.find(({ id }) => id === textProp(element, 'role'))?.otherNames ?? [],
          'or',
        ),
      ),
    ]
  if (element.name === 'kbd') return [{ type: 'inlineCode', value: wordsOf(element) }]
  throw new Error(`<${element.name ?? ''}> does not stand inside a sentence`)
}

/** The path strong, what other accounts show plain behind it. */
export function expandMenu(
  menu: Extract<Inline, { kind: 'menu' }>,
  wording: Wording,
): PhrasingContent[] {
  const path = inlineText({ ...menu, variants: false }, wording)
  const rest = inlineText(menu, wording).slice(path.length)
  return [{ type: 'strong', children: [text(path)] }, ...(rest ? [text(rest)] : [])]
}

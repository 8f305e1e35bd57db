// The rows of the policy that an article rests on: its evidence, and all that its tags, assertions
// and wizard name.
import type { Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import { parseInline } from '@/lib/policy/prose/parse'
import type { Policy } from '@/lib/policy/policy'
import type { FrontMatter } from '@/lib/articles/front-matter'
import { parseAssertion } from '@/lib/articles/assertion'
import { propsOf } from '@/lib/markdown/props'
import { isComponent } from '@/lib/markdown/tree'

/**
 * Ids of rows, whatever their table. A permission brings its area and the evidence it rests on, a
 * WhatsApp permission the default preset too.
 */
export function citedRowsOf(
  tree: Root | undefined,
  { title, summary, facts, asserts = [], wizard }: FrontMatter,
  policy: Policy,
): ReadonlySet<string> {
  const named = new Set(facts)
  const inline = [title, summary]
    .flatMap(parseInline)
    .flatMap((piece) => Object.values(piece).filter((value) => typeof value === 'string'))
  for (const name of [
    ...inline,
    ...asserts.map((text) => parseAssertion(text)?.permission ?? ''),
    wizard ?? '',
  ])
    named.add(name)
  // A menu and an area may have the same id, so an area brings its permissions only where it is
  // named as one.
  const shown = new Set<string>()
  if (tree)
    visit(tree, (node) => {
      if (isComponent(node))
        for (const { name, value } of propsOf(node))
          for (const each of [value].flat())
            if (typeof each === 'string') (name === 'area' ? shown : named).add(each)
    })
  for (const { id, permissions } of policy.areas) {
    if (shown.has(id)) for (const permission of permissions) named.add(permission)
    if (permissions.some((permission) => named.has(permission))) named.add(id)
  }
  for (const { id, evidence, disputed } of policy.permissions)
    if (named.has(id))
      for (const name of [...evidence, ...(disputed.length > 0 ? ['defaultPreset'] : [])])
        named.add(name)
  return named
}

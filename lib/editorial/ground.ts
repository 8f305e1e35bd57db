// The rows of the policy that an article rests on: its evidence, and all that its tags, assertions and wizard name.
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { parseInline } from '@/lib/access/wording'
import type { Policy } from '@/lib/access/policy'
import type { FrontMatter } from '@/lib/content/front-matter'
import { parseAssertion } from '@/lib/content/assertion'
import { propsOf } from '@/lib/content/props'
import { isElement } from '@/lib/content/tree'

/** Ids of rows, whatever their table. A permission brings its area and the evidence it rests on, a WhatsApp permission the default preset too. */
export function groundOf(tree: Root | undefined, { title, summary, facts, asserts = [], wizard }: FrontMatter, policy: Policy): ReadonlySet<string> {
  const named = new Set(facts)
  const inline = [title, summary].flatMap(parseInline).flatMap((piece) => Object.values(piece).filter((value) => typeof value === 'string'))
  for (const name of [...inline, ...asserts.map((text) => parseAssertion(text)?.permission ?? ''), wizard ?? '']) named.add(name)
  if (tree) visit(tree, (node) => {
    if (isElement(node)) for (const { value } of propsOf(node)) if (typeof value === 'string') named.add(value)
  })
  const areas = policy.areas.filter(({ id, permissions }) => named.has(id) || permissions.some((permission) => named.has(permission)))
  for (const { id, permissions } of areas) for (const name of [id, ...(named.has(id) ? permissions : [])]) named.add(name)
  for (const { id, evidence, disputed } of policy.permissions) if (named.has(id)) for (const name of [...evidence, ...(disputed.length > 0 ? ['defaultPreset'] : [])]) named.add(name)
  return named
}

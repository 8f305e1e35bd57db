// Prose in words: its tags (<Role id="manager" plural />) filled in from the policy. How they look
// on a page is the components' business.
import { rolesThatCan, type Override } from './grants'
import { listInWords } from '@/lib/core/list-in-words'
import type { Policy, PresetId } from './policy'
import { parseInline } from './prose/parse'
import type { Inline } from './prose/inline'

/** What tags are worded with. `preset` is the policy's default when absent. */
export interface Wording {
  readonly policy: Policy
  readonly supportAddress: string
  readonly preset?: PresetId
  readonly overrides?: readonly Override[]
}

/**
 * A string in plain words, its tags filled in. A tag that names nothing known keeps its name, so
 * that nothing vanishes.
 */
export const plainText = (text: string, wording: Wording): string =>
  parseInline(text)
    .map((piece) => inlineText(piece, wording))
    .join('')

/** One piece in plain words. */
export function inlineText(
  inline: Inline,
  { policy, supportAddress, preset, overrides }: Wording,
): string {
  switch (inline.kind) {
    case 'text':
      return inline.text
    case 'support':
      return supportAddress
    case 'role': {
      const role = policy.roles.find(({ id }) => id === inline.id)
      return (inline.plural ? role?.plural : role?.label) ?? inline.id
    }
    case 'roles':
      return listInWords(
        rolesThatCan(policy, inline.can, preset, overrides).map(
          (role) => policy.roles.find(({ id }) => id === role)?.label ?? role,
        ),
        inline.join,
      )
    case 'menu': {
      const menu = policy.menus.find(({ id }) => id === inline.path)
      const variants =
        inline.variants && menu && menu.variants.length > 0
          ? ` (in some accounts ${listInWords(menu.variants, 'or')})`
          : ''
      return (menu?.label ?? inline.path) + variants
    }
    case 'term': {
      const term = policy.terms.find(({ id }) => id === inline.id)
      const label = term?.label ?? inline.id
      return inline.plural ? (term?.plural ?? `${label}s`) : label
    }
    case 'fact': {
      const fact = policy.facts.find(({ id }) => id === inline.id)
      return (
        (inline.value === ''
          ? fact?.label
          : fact?.values.find(({ id }) => id === inline.value)?.label) ?? inline.id
      )
    }
    case 'limit':
      return policy.limits.find(({ id }) => id === inline.id)?.label ?? inline.id
  }
}

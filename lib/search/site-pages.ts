// The pages beside articles and guided fixes, as search sees them: their words from the house,
// their parts from the policy and the support topics.
import type { Policy } from '@/lib/access/policy'
import { plainText } from '@/lib/access/wording'
import type { House } from '@/lib/content/house-shape'
import type { SearchSection } from './document'
import type { FindablePage } from './site-documents'

interface Sources {
  readonly policy: Policy
  readonly house: House
}

const SECTIONS: Readonly<
  Record<keyof House['pages'], (sources: Sources) => readonly SearchSection[]>
> = {
  roles: ({ policy }) =>
    policy.areas.map(({ id, label }) => ({
      id,
      title: label,
      text: policy.permissions
        .filter(({ area }) => area === id)
        .map((permission) => permission.label)
        .join('\n'),
    })),
  contact: ({ house }) =>
    house.support.topics.map(({ id, title, subject }) => ({ id, title, text: subject })),
}

/** The pages of the house with their anchors. */
export function sitePages(sources: Sources): readonly FindablePage[] {
  const { policy, house } = sources
  return (['roles', 'contact'] as const).map((kind) => {
    const { title, summary, aliases } = house.pages[kind]
    return {
      kind,
      title,
      aliases,
      summary: plainText(summary, { policy, supportAddress: house.supportAddress }),
      sections: SECTIONS[kind](sources),
    }
  })
}

// The pages beside articles and guided fixes, as search sees them: their words from the site,
// their parts from the policy and the support topics.
import type { Policy } from '@/lib/policy/policy'
import { plainText } from '@/lib/policy/wording'
import type { SiteConfig } from '@/lib/site/schema'
import type { SearchSection } from '@/lib/search/document'
import type { FindablePage } from './site-documents'

interface Sources {
  readonly policy: Policy
  readonly site: SiteConfig
}

const SECTIONS: Readonly<
  Record<keyof SiteConfig['pages'], (sources: Sources) => readonly SearchSection[]>
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
  contact: ({ site }) =>
    site.support.topics.map(({ id, title, subject }) => ({ id, title, text: subject })),
}

/** The pages of the site with their anchors. */
export function sitePages(sources: Sources): readonly FindablePage[] {
  const { policy, site } = sources
  return (['roles', 'contact'] as const).map((kind) => {
    const { title, summary, aliases } = site.pages[kind]
    return {
      kind,
      title,
      aliases,
      summary: plainText(summary, { policy, supportAddress: site.supportAddress }),
      sections: SECTIONS[kind](sources),
    }
  })
}

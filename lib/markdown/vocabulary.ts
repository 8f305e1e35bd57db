// The names that a prop of a component may have as its value, taken from the policy and the site.
import type { Policy } from '@/lib/policy/policy'
import { partsOf, tunableRoles } from '@/lib/figure/permission-settings'
import type { PropKind } from './dialect'
import type { SiteConfig } from '@/lib/site/schema'

/**
 * What names are looked up in. `wizards` are the symptoms that have one, `passages` the files of
 * content/shared.
 */
export interface Names {
  readonly policy: Policy
  readonly site: SiteConfig
  readonly wizards: readonly string[]
  readonly passages: readonly string[]
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id)

/** Every value that a prop of this kind accepts; undefined for free text and flags. */
export function valuesOf(
  kind: PropKind,
  { policy, site, wizards, passages }: Names,
): readonly string[] | undefined {
  switch (kind) {
    case 'role':
      return ids(policy.roles)
    case 'permission':
      return ids(policy.permissions)
    case 'area':
      return ids(policy.areas)
    case 'menu':
      return ids(policy.menus)
    case 'term':
      return ids(policy.terms)
    case 'limit':
      return ids(policy.limits)
    case 'preset':
      return ids(policy.presets)
    case 'fact':
      return ids(policy.facts)
    case 'symptom':
      return wizards
    case 'passage':
      return passages
    case 'topic':
      return ids(site.support.topics)
    case 'example user':
      return ids(site.sample.users)
    case 'field':
      return ids(site.sample.fields)
    case 'tunable role':
      return tunableRoles(policy)
    case 'part':
      return partsOf(policy)
    case 'row':
    case 'value':
    case 'answers':
    case 'words':
    case 'flag':
      return undefined
    default:
      return 'fact' in kind ? valueNames(policy, kind.fact) : kind
  }
}

/** The ids of a fact's values, then their other names of one word. */
function valueNames({ facts }: Policy, id: string): readonly string[] {
  const values = facts.find((fact) => fact.id === id)?.values ?? []
  return [
    ...ids(values),
    ...values.flatMap(({ aliases }) => aliases.filter((alias) => /^\w+$/.test(alias))),
  ]
}

// The types of what the build writes to .generated. TypeScript widens every string of a JSON file,
// so without these each importer would have to claim by a cast what the build has checked; the
// stages that write them (scripts/build/compile, scripts/prove.ts) have the same types.

declare module '@/.generated/policy.json' {
  import type { Policy } from '@/lib/policy/policy'
  const policy: Policy
  export default policy
}

declare module '@/.generated/site.json' {
  import type { SiteConfig } from '@/lib/site/schema'
  const site: SiteConfig
  export default site
}

declare module '@/.generated/wizards.json' {
  import type { Wizard } from '@/lib/wizard/tree/wizard'
  const wizards: readonly Wizard[]
  export default wizards
}

declare module '@/.generated/proof.json' {
  import type { ProofReport } from '@/lib/proof/report'
  const proof: ProofReport
  export default proof
}

declare module '@/.generated/diagnostics.json' {
  import type { Diagnostic } from '@/lib/core/diagnostic'
  const diagnostics: readonly Diagnostic[]
  export default diagnostics
}

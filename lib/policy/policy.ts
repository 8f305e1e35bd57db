// The policy as the rest of the code sees it: plain data that survives JSON, every name resolved.
// load.ts builds it from content/policy.
import type { z } from 'zod'
import type { Condition } from '@/lib/logic/condition'
import type { Fact } from '@/lib/logic/fact'
import type { contradictionSchema } from './schema/contradictions'
import type { markSchema } from './schema/fields'
import type { permissionsFileSchema } from './schema/permissions'
import type { ruleSchema, symptomSchema } from './schema/symptoms'
import type {
  evidenceSchema,
  factSchema,
  limitSchema,
  menuSchema,
  policyFileSchema,
  roleSchema,
  termSchema,
} from './schema/tables'

export type Mark = z.infer<typeof markSchema>
export type Role = Readonly<z.infer<typeof roleSchema>>
export type RoleId = string
export type PermissionId = string
export type PresetId = string
export type Menu = Readonly<z.infer<typeof menuSchema>>
export type Term = Readonly<z.infer<typeof termSchema>>
export type Limit = Readonly<z.infer<typeof limitSchema>>
export type Evidence = Readonly<z.infer<typeof evidenceSchema>>

type PolicyFile = z.infer<typeof policyFileSchema>
type PermissionAction = z.infer<typeof permissionsFileSchema>[number]['actions'][number]

/** `allow`, `deny` or `allow:<scope>`. */
export type Grant = string
/** What each role is granted. */
export type Grants = Readonly<Record<RoleId, Grant>>

/**
 * A fact and the ways it can be changed. `by` holds permissions and parties, any of whom can do it.
 */
export interface PolicyFact extends Fact {
  readonly changes: readonly Readonly<z.infer<typeof factSchema>['changes'][number]>[]
}

/**
 * Denies a permission when its condition holds. For role, scope and state rules the grants say
 * for which roles.
 */
export type Rule = Readonly<z.infer<typeof ruleSchema>>

/** Answers that cannot be true together, and why. */
export type Contradiction = Readonly<z.infer<typeof contradictionSchema>>

export interface Permission {
  /** `<area>.<action>` */
  readonly id: PermissionId
  readonly area: string
  readonly label: string
  /** Completes "may ...". */
  readonly phrase: string
  /** Other ways to say it; a slash separates alternatives of one word. */
  readonly phrases: readonly string[]
  readonly pro: boolean
  readonly overridable: boolean
  readonly seen?: string
  readonly needs?: readonly PermissionId[]
  readonly instead?: Readonly<NonNullable<PermissionAction['instead']>>
  readonly grants: Readonly<Record<PresetId, Grants>>
  /** Roles whose grant differs between the presets. */
  readonly disputed: readonly RoleId[]
  /** Ids of every rule that applies, in order of telling. */
  readonly rules: readonly string[]
  readonly mark: Mark
  readonly evidence: readonly string[]
  readonly conflict?: string
  /** Roles of which the sources of the conflict say different things, whatever the preset. */
  readonly differsFor?: readonly RoleId[]
}

export interface Area {
  readonly id: string
  readonly label: string
  readonly permissions: readonly PermissionId[]
}

/** What YAML says of when a cause holds: a condition, or a rule and what must hold besides. */
export interface CauseGround {
  readonly certainty: 'certain' | 'possible'
  readonly mark: Mark
  readonly rule?: string
  readonly also?: string
  readonly permission?: PermissionId
  readonly holds?: PermissionId
  readonly lacks?: PermissionId
  readonly basis?: 'grants' | 'disputed'
  readonly shownBy?: { readonly denied: Condition; readonly granted: Condition }
  readonly written?: Condition
  readonly unless?: Condition
}

export interface Cause extends CauseGround {
  readonly id: string
  readonly prior: PolicyFile['prior']
  /**
   * Of those who saw the symptom, the share whose cause it was, by counted outcomes (odds.yaml);
   * absent where too few were counted.
   */
  readonly frequency?: number
  /**
   * When it holds, by the grants of the default preset. cause-condition.ts has it for other
   * accounts.
   */
  readonly when: Condition
  readonly why: string
  /** Why, where it follows from the grants and nobody has looked; as `why` when absent. */
  readonly whyByPolicy?: string
  readonly fix: readonly string[]
  readonly needs: readonly PermissionId[]
  readonly canFix: readonly string[]
  readonly article?: string
  readonly evidence: readonly string[]
}

export interface Symptom extends Readonly<Omit<z.infer<typeof symptomSchema>, 'causes'>> {
  readonly causes: readonly Cause[]
}

export interface Policy {
  readonly version: string
  readonly date: string
  /** Which rows (ids of any table, areas too) changed on which day. */
  readonly changes: readonly Readonly<PolicyFile['changes'][number]>[]
  readonly defaultPreset: PresetId
  readonly presets: readonly Readonly<PolicyFile['presets'][number]>[]
  readonly scopes: readonly Readonly<PolicyFile['scopes'][number]>[]
  readonly signIn: Readonly<PolicyFile['signIn']>
  readonly newUser: Readonly<PolicyFile['newUser']>
  readonly cells: PolicyFile['cells']
  readonly prior: PolicyFile['prior']
  readonly parties: readonly Readonly<PolicyFile['parties'][number]>[]
  readonly roles: readonly Role[]
  readonly facts: readonly PolicyFact[]
  readonly areas: readonly Area[]
  readonly permissions: readonly Permission[]
  /** In order of telling. */
  readonly rules: readonly Rule[]
  readonly contradictions: readonly Contradiction[]
  readonly symptoms: readonly Symptom[]
  /** Those that a list of users can explain, in order of telling. */
  readonly checkUp: readonly Readonly<PolicyFile['checkUp'][number]>[]
  readonly menus: readonly Menu[]
  readonly terms: readonly Term[]
  readonly limits: readonly Limit[]
  readonly evidence: readonly Evidence[]
}

// The shape of the files of permissions: areas, actions, grants, and the cells of WhatsApp by
// preset.
import * as z from 'zod'
import {
  condition,
  dottedId,
  grant,
  grantsByRole,
  id,
  markSchema,
  names,
  sourced,
  words,
} from './fields'

const action = {
  id,
  label: words,
  /** Completes "may ..." and "only ... may ...". */
  phrase: words,
  /**
   * Other ways to say it, as "delete/remove templates": a slash separates alternatives of one word.
   * Statements in articles are recognised by them.
   */
  phrases: names,
  /** Rules that must not hold, beyond those that apply to all. */
  rules: z.array(id).default([]),
  /** Rules for all that do not apply here. */
  exempt: z.array(id).default([]),
  /**
   * The fact that says what the person saw in Permission settings: it beats what the policy
   * derives.
   */
  seen: id.optional(),
  /** Permissions without which it is of no use: an Owner who takes one of them takes it too. */
  needs: z.array(dottedId).optional(),
  /**
   * Another permission that serves the same purpose once `when` holds: whoever is refused this one
   * can be helped to that. `assumes` says what is so where nobody said.
   */
  instead: z
    .strictObject({ permission: dottedId, when: condition, assumes: z.record(id, id) })
    .optional(),
}

export const permissionsFileSchema = z.array(
  z.strictObject({
    id,
    label: words,
    actions: z.array(
      z.strictObject({
        ...action,
        pro: z.boolean(),
        overridable: z.boolean(),
        grants: grantsByRole,
        conflict: words.optional(),
        /** The roles of which the sources of a conflict say different things. */
        differsFor: z.array(id).min(1).optional(),
        note: words.optional(),
        ...sourced,
      }),
    ),
  }),
)

const cells = z.record(id, z.record(id, z.record(id, grant)))

export const whatsappFileSchema = z.strictObject({
  /** What stands before the ids of these areas and permissions, with a dot. */
  prefix: id,
  pro: z.boolean(),
  overridable: z.boolean(),
  neverOverridable: z.array(dottedId),
  areas: z.array(
    z.strictObject({
      id,
      label: words,
      actions: z.array(
        z.strictObject({ ...action, mark: markSchema.optional(), evidence: sourced.evidence }),
      ),
    }),
  ),
  /** preset, role, area, action: grant. Cells on which the presets differ are shown as disputed. */
  presets: z.record(id, cells),
  /** role, area, action: grant. The same under every preset. */
  everyPreset: cells,
})

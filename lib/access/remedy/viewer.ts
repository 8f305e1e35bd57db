// Remedies for whoever asks: what they can do themselves comes first, and of the rest they are told
// whom to ask.
import type { RoleId } from '@/lib/policy/policy'
import type { Remedy } from './remedies'
import type { Step } from './plan'

/**
 * What somebody can do about a remedy: all of its steps, some or none; and the roles and parties to
 * ask for the others.
 */
export interface ForViewer {
  readonly can: 'all' | 'some' | 'none'
  readonly ask: readonly string[]
}

export interface ViewedRemedy extends Remedy {
  readonly viewer: ForViewer
}

/** Parties who are the person of the request, and those who are anybody. */
const SELF = ['self', 'self_if_pro']
const ANYBODY = ['anyone', 'anyone_with_chat', 'nobody_needed']

/**
 * The remedies in the order of somebody with a role: those that they can make, then those that they
 * can make a part of; each of these as before. Who has the role of the person of the request is
 * taken to be that person.
 */
export function orderFor(
  remedies: readonly Remedy[],
  viewer: RoleId,
  person: RoleId | undefined,
): readonly ViewedRemedy[] {
  const names = [viewer, ...ANYBODY, ...(viewer === person ? SELF : [])]
  const isDoable = ({ by }: Step): boolean => by.some((name) => names.includes(name))
  const viewed = remedies.map((remedy): ViewedRemedy => {
    const others = remedy.steps.filter((step) => !isDoable(step))
    const can = others.length === 0 ? 'all' : others.length < remedy.steps.length ? 'some' : 'none'
    return { ...remedy, viewer: { can, ask: [...new Set(others.flatMap(({ by }) => by))] } }
  })
  return (['all', 'some', 'none'] as const).flatMap((can) =>
    viewed.filter((remedy) => remedy.viewer.can === can),
  )
}

// Remedies for whoever asks: what they can do themselves comes first, and of the rest they are told
// whom to ask.
import type { CheckRequest } from '@/lib/policy/compiled-permission'
import type { Policy, RoleId } from '@/lib/policy/policy'
import { mayThemself } from './actors'
import { applied, attemptsAt, ROLE } from './changes'
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
 * taken to be that person, who can make only what they may make in the state in which they are.
 */
export function orderFor(
  policy: Policy,
  request: CheckRequest,
  remedies: readonly Remedy[],
  viewer: RoleId,
): readonly ViewedRemedy[] {
  const isPerson = viewer === request.facts[ROLE]
  const others = [...ANYBODY, ...(isPerson ? SELF : [])]
  const isDoable = (step: Step, now: CheckRequest): boolean =>
    step.by.some((name) => others.includes(name)) ||
    (step.by.includes(viewer) &&
      (!isPerson ||
        attemptsAt(policy, now, step).some((way) => mayThemself(policy, now, way, viewer))))
  const viewed = remedies.map((remedy): ViewedRemedy => {
    const left: Step[] = []
    let now = request
    for (const step of remedy.steps) {
      if (!isDoable(step, now)) left.push(step)
      now = applied(policy, now, [step])
    }
    const can = left.length === 0 ? 'all' : left.length < remedy.steps.length ? 'some' : 'none'
    return { ...remedy, viewer: { can, ask: [...new Set(left.flatMap(({ by }) => by))] } }
  })
  return (['all', 'some', 'none'] as const).flatMap((can) =>
    viewed.filter((remedy) => remedy.viewer.can === can),
  )
}

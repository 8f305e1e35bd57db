// Draws questions and asks every face; says how many were drawn and what was said differently.
import fc from 'fast-check'
import { permissionDraws, symptomDraws, type Draw } from './draws'
import { loadBundle } from './bundle'
import { buildFaces, type Planted } from './faces'
import { permissionDisagreements } from './permission-faults'
import { symptomDisagreements } from './symptom-faults'

export interface OneTruth {
  readonly draws: number
  /** Each kind once, with the number of draws that show it and one of them. */
  readonly disagreements: readonly {
    readonly what: string
    readonly count: number
    readonly example: Draw
  }[]
}

/** Draws questions: four of five ask for a permission, the fifth for a symptom. */
export function drawQuestions(draws: number, seed: number): readonly Draw[] {
  const ofPermissions = Math.ceil((draws * 4) / 5)
  return [
    ...fc.sample(permissionDraws, { numRuns: ofPermissions, seed }),
    ...fc.sample(symptomDraws, { numRuns: draws - ofPermissions, seed }),
  ]
}

/**
 * Asks every face, one of them perhaps with a policy of its own. `progress` hears after each draw
 * how many were asked and how many kinds of disagreement were found.
 */
export async function askEveryFace(
  draws: readonly Draw[],
  {
    planted,
    progress,
  }: {
    readonly planted?: Planted
    readonly progress?: (done: number, kinds: number) => void
  } = {},
): Promise<OneTruth> {
  const faces = buildFaces(await loadBundle(), planted)
  const found = new Map<string, { count: number; readonly example: Draw }>()
  for (const [at, draw] of draws.entries()) {
    const faults =
      draw.symptom === ''
        ? await permissionDisagreements(draw, faces)
        : await symptomDisagreements(draw, faces)
    for (const what of faults) {
      const before = found.get(what)
      if (before) before.count++
      else found.set(what, { count: 1, example: draw })
    }
    progress?.(at + 1, found.size)
  }
  return {
    draws: draws.length,
    disagreements: [...found].map(([what, row]) => ({ what, ...row })),
  }
}

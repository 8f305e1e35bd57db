// Draws questions and asks every face; says how many were drawn and what was said differently.
import fc from 'fast-check'
import { permissionDraws, symptomDraws, type Draw } from './draws'
import { loadBundle } from './bundle'
import { permissionDisagreements, symptomDisagreements } from './faces'

export interface OneTruth {
  readonly draws: number
  /** Each kind once, with the number of draws that show it and one of them. */
  readonly disagreements: readonly {
    readonly what: string
    readonly count: number
    readonly example: Draw
  }[]
}

/**
 * Four of five draws ask for a permission, the fifth for a symptom. The seed tells which they are.
 */
export async function askEveryFace(draws: number, seed: number): Promise<OneTruth> {
  const bundle = await loadBundle()
  const found = new Map<string, { count: number; readonly example: Draw }>()
  const ofPermissions = Math.ceil((draws * 4) / 5)
  const note = (what: string, example: Draw): void => {
    const before = found.get(what)
    if (before) before.count++
    else found.set(what, { count: 1, example })
  }
  for (const draw of fc.sample(permissionDraws, { numRuns: ofPermissions, seed }))
    for (const what of await permissionDisagreements(draw, bundle)) note(what, draw)
  for (const draw of fc.sample(symptomDraws, { numRuns: draws - ofPermissions, seed }))
    for (const what of await symptomDisagreements(draw, bundle)) note(what, draw)
  return { draws, disagreements: [...found].map(([what, row]) => ({ what, ...row })) }
}

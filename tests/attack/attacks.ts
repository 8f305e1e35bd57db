// Every attack on a running site, in the order in which they are made.
import type { Attack } from './attack'
import { bodyAttacks } from './bodies'
import { connectionAttacks } from './connections'
import { fuzzAttack } from './fuzz'
import { headAttacks } from './heads'
import { routeFuzzAttack } from './routes/fuzz'
import { shapeAttacks } from './shapes'
import { workAttacks } from './work'

/**
 * The settings of the site that is attacked: one process, so that no other one answers while it is
 * kept busy, and little room, so that it is soon full.
 */
export const ATTACKED = { SIGNPOST_PROCESSES: '1', SIGNPOST_BODY_MEMORY_MIB: '16' } as const

export const attacks: readonly Attack[] = [
  ...headAttacks,
  ...shapeAttacks,
  ...connectionAttacks,
  ...bodyAttacks,
  ...workAttacks,
  fuzzAttack,
  routeFuzzAttack,
]

/**
 * So many beats may be missed in a row: what the machine itself may take to come round. A request
 * that stopped the site made it miss hundreds.
 */
export const MOST_MISSED = 20

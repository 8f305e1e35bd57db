// What is drawn for a guided fix: the sign of the group that it stands in.
import type { Sign } from './schema'
import { site } from './site'

/** The sign of a symptom's guided fix; undefined where it stands in no group. */
export const signOf = (symptom: string): Sign | undefined =>
  site.fixGroups.find(({ symptoms }) => symptoms.includes(symptom))?.sign

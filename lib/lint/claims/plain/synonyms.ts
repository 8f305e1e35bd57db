// Other words for the verbs and people that the policy's phrases use. What a phrase means is the
// policy's.
import { stemOf } from '../words'

const groups: readonly string[] = [
  'see view watch monitor read check inspect browse look follow',
  'delete remove erase wipe discard drop scrap purge',
  'create make build design draft compose invent define write',
  'edit change modify alter adjust update amend revise tweak rewrite reconfigure correct ' +
    'redesign rework',
  'export download extract',
  'pay settle',
  'transfer forward',
  'reply answer respond write',
  'buy purchase order',
  'play hear listen',
  'close resolve',
]
const people = (
  'user person people colleague teammate coworker employee somebody someone anybody anyone staff ' +
  'member'
)
  .split(' ')
  .map(stemOf)

const synonyms = new Map<string, ReadonlySet<string>>()
for (const group of groups) {
  const stems = group.split(' ').map(stemOf)
  for (const stem of stems) synonyms.set(stem, new Set([...(synonyms.get(stem) ?? []), ...stems]))
}

/** The stems of a place of a phrase, with those of other words for the same act. */
export const otherVerbs = (stems: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...stems].flatMap((stem) => [stem, ...(synonyms.get(stem) ?? [])]))

/** The stems of a place of a phrase, with other words for a user where it names one. */
export const otherPeople = (stems: ReadonlySet<string>): ReadonlySet<string> =>
  stems.has('user') ? new Set([...stems, ...people]) : stems

// What a sentence says of a new user: which role they have, and whether they can sign in. Who may
// do something is no matter of this module.
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import { shownPlace, type PolicyPlaces } from '@/lib/policy/places'

const newcomer =
  '(?:(?<!the )(?:new|newly added|freshly added|just added) ' +
  '(?:users?|person|people|colleagues?|members?|teammates?|employees?|joiners?)|' +
  '(?:whoever|anyone|everyone|people|users) (?:is added|are added|you add))'
const every = '(?:an? |every |each |all )?'
const on = '(?:on|enabled|active|switched on|turned on)'
const off = '(?:off|disabled|switched off|turned off)'
const starting =
  '(?:is|are|starts?|begins?|joins?|comes?|becomes?|gets?|has|have|receives?|will be|will have|' +
  'is given|are given|is added|are added|is created|are created)'

/** Names of a role as one choice of a pattern. */
const named = ({ label, plural, otherNames }: Policy['roles'][number]): string =>
  [plural, label, ...otherNames.flatMap((name) => [`${name}s`, name])]
    .map((name) => name.toLowerCase())
    .join('|')

/** Without one of these no sentence is about new users: most are told apart by it alone. */
const topic = new RegExp(`\\b${newcomer}|\\bdefault role\\b`)

/** What the policy says against a sentence about new users, with the place of its row. */
export function wrongDefaults(
  sentence: string,
  { policy, places }: { readonly policy: Policy; readonly places: PolicyPlaces },
): string[] {
  const text = sentence
    .toLowerCase()
    .replaceAll(/,? (?:by default|at first|from the start|automatically),?/g, '')
    .replaceAll(
      /\b(?:gets?|has|have|receives?) a pro (?:licence|license|seat)\b/g,
      'has panel access on',
    )
    .replaceAll(/,? until (?:you|they|someone|somebody|an? \w+|the \w+) [^.;]*/g, '')
    .replaceAll(/\bpro(?: licence| license| access)? is\b/g, 'panel access is')
  if (!topic.test(text)) return []
  if (/[?]|\b(?:if|unless|when|until|not|never|no|cannot|can't|may|isn't|aren't)\b/.test(text))
    return []
  const { newUser, roles } = policy
  const place = shownPlace(places.newUser)
  const said = roles.find((role) => isDefault(text, named(role)))
  const right = roles.find(({ id }) => id === newUser.role)
  const wrongRole =
    said && said.id !== newUser.role
      ? [`${place} says that a new user is a ${right?.label ?? newUser.role}`]
      : []
  const says = startsWith(text, on) ? 'on' : startsWith(text, off) ? 'off' : undefined
  const wrongAccess =
    says && says !== newUser.panelAccess
      ? [`${place} says that Panel Access of a new user is ${newUser.panelAccess}`]
      : []
  return [...wrongRole, ...wrongAccess]
}

const patterns = new Map<string, readonly RegExp[]>()

const isAny = (text: string, name: string, written: () => readonly string[]): boolean =>
  memoize(patterns, name, () => written().map((pattern) => new RegExp(pattern))).some((pattern) =>
    pattern.test(text),
  )

const isDefault = (text: string, role: string): boolean =>
  isAny(text, `role ${role}`, () => [
    `\\b${newcomer} (?:\\w+ )?${starting}(?: out| off| in)?(?: as)?(?: the)?(?: role)?` +
      `(?: of)?(?: an?)? (?:${role})\\b`,
    `\\bdefault role(?: \\w+){0,4} is (?:the |an? )?(?:${role})\\b`,
    `\\b(?:${role}) is the default role\\b`,
    `\\bthe role of ${every}${newcomer} is (?:an? )?(?:${role})\\b`,
  ])

const startsWith = (text: string, state: string): boolean =>
  isAny(text, `state ${state}`, () => [
    `\\b${newcomer} (?:\\w+ )?${starting}(?: their)? panel access (?:already )?${state}\\b`,
    `\\b${newcomer} (?:\\w+ )?${starting} with panel access ${state}\\b`,
    `\\bpanel access (?:of|for) ${every}${newcomer} is (?:already )?${state}\\b`,
    `\\bpanel access is (?:already )?${state}(?: \\w+)? (?:of|for) ${every}${newcomer}`,
  ])

// What a sentence says of a new user: which role they have, and whether they can sign in. Who may
// do something is no matter of this module.
import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import { shownPlace, type PolicyPlaces } from '@/lib/policy/places'

const added = '(?:added|invited|created|signed up)'
const newcomer =
  '(?:(?<!the )(?:new|newly added|freshly added|just added|newly invited|invited|added) ' +
  '(?:users?|person|people|colleagues?|members?|teammates?|team members?|employees?|joiners?|' +
  'hires?|agents?|starters?|staff)|' +
  '(?:whoever|anyone|everyone|everybody|someone|somebody|people|users|a person|a user|' +
  'a colleague)(?: who| that)? ' +
  `(?:(?:is|are|was|were|has been|have been) (?:just |newly )?${added}|joins?|` +
  'you (?:have )?(?:just )?(?:add|added|invite|invited|create)))'
const every = '(?:an? |every |each |all )?'
const on = '(?:on|enabled|active|switched on|turned on)'
const off = '(?:off|disabled|switched off|turned off)'
const starting =
  '(?:is|are|starts?|begins?|joins?|comes?|becomes?|gets?|has|have|receives?|will be|will have|' +
  'will start|arrives?|is made|are made|defaults? to|' +
  'is given|are given|is assigned|are assigned|is added|are added|is created|are created)'

/** Names of a role as one choice of a pattern. */
const named = ({ label, plural, otherNames }: Policy['roles'][number]): string =>
  [plural, label, ...otherNames.flatMap((name) => [`${name}s`, name])]
    .map((name) => name.toLowerCase())
    .join('|')

/** Without one of these no sentence is about new users: most are told apart by it alone. */
const topic = new RegExp(`\\b${newcomer}|\\bdefault role\\b|\\bnew user\\b`)

const somebody = '(?:an? |the )?(?:new )?(?:user|person|people|users|somebody|someone|colleague)'
const at = 'straight away|right away|at once|immediately|automatically|from day one|already'

/** Turns of phrase of such sentences, and how they are read. */
const tellings: readonly (readonly [said: RegExp, plain: string])[] = [
  [/,? (?:by default|at first|from the start|from the beginning|out of the box|initially),?/g, ''],
  [/^(?:by default|at first|out of the box|initially),? /g, ''],
  [/,? without (?:anybody|anyone|somebody|you|any) [^,.;]*/g, ''],
  [
    new RegExp(
      '(?:^|,? )(?:unless|until) ' +
        String.raw`(?:you|they|someone|somebody|anyone|anybody|an? \w+|the \w+) [^,.;]*,? ?`,
    ),
    ' ',
  ],
  [
    new RegExp(
      `^(?:when|if|whenever|once|after) (?:you|someone|somebody|the owner|an administrator) ` +
        `(?:adds?|invites?|creates?) ${somebody},? (?:their|the) role is`,
    ),
    'the role of a new user is',
  ],
  [
    new RegExp(
      `^(?:when|if|whenever|once|after) (?:you|someone|somebody|the owner|an administrator) ` +
        `(?:adds?|invites?|creates?) ${somebody},? (?:their )?(?=panel access (is|starts|comes))`,
    ),
    'for a new user ',
  ],
  [
    new RegExp(
      `^(?:when|if|whenever|once|after) (?:you|someone|somebody|the owner|an administrator) ` +
        `(?:adds?|invites?|creates?) ${somebody},? (?:they|he or she|the person|that person)`,
    ),
    'a new user',
  ],
  [
    /^for ((?:an? |every |all )?new \w+) (?:their )?panel access is (\w+)/,
    'panel access of $1 is $2',
  ],
  [
    new RegExp(
      String.raw`\bpanel access (?:starts|begins|comes)` +
        '(?: out| off)?(?: as)?(?: switched| turned)? (?=on|off)',
    ),
    'panel access is ',
  ],
  [/\b(gets?|has|have|receives?) a pro (?:licence|license|seat)\b/g, 'has panel access on'],
  [
    new RegExp(`\\b(gets?|has|have|receives?) panel access(?: (?:${at}))?(?=[.,; ]*$)`, 'g'),
    'has panel access on',
  ],
  [/\bpro(?: licence| license| access)? is\b/g, 'panel access is'],
]

const everywhere = tellings.map(([said, plain]) => [new RegExp(said, 'g'), plain] as const)

/** A sentence in small letters, its turns of phrase put plainly. */
const aboutNewUsers = (text: string): string =>
  everywhere.reduce((rest, [said, plain]) => rest.replaceAll(said, plain), text).trim()

/** What every sentence about new users holds, however it is put. */
const mayBeTopic = /new|add|invit|creat|join|signed|default/

/** What the policy says against a sentence about new users, with the place of its row. */
export function wrongDefaults(
  sentence: string,
  { policy, places }: { readonly policy: Policy; readonly places: PolicyPlaces },
): string[] {
  const written = sentence.toLowerCase()
  const text = mayBeTopic.test(written) ? aboutNewUsers(written) : ''
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
    `\\b${newcomer} (?:\\w+ )?${starting}(?: out| off| in)?(?: as| with)?(?: the)?(?: role)?` +
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

// How many roles and Owners a sentence counts, and the limits that it names. Who may do something
// is no matter of this module.
import type { Limit, Policy } from '@/lib/policy/policy'
import { shownPlace, type PolicyPlaces } from '@/lib/policy/places'

const numbers = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen'
).split(' ')
const number = `(\\d[\\d,]*|${numbers.join('|')})`

/**
 * What a sentence that states a limit speaks of: all that `about` holds and nothing of `not`, and
 * what it counts.
 */
const topics: readonly {
  readonly limit: string
  readonly about: readonly RegExp[]
  readonly not?: RegExp
  readonly counted: string
}[] = [
  {
    limit: 'simultaneous_ring_max',
    about: [
      /\b(?:phones?|people|users?|members?)\b/,
      /\b(?:ring|rung)/,
      /\b(?:at once|together|same time|simultaneous)/,
    ],
    counted: '(?:phones?|people|users?|members?)',
  },
  {
    limit: 'live_calls_per_user',
    about: [
      /\b(?:user|person|people|agent|someone|everyone|anyone|each|colleague)s?\b/,
      /\b(?:at a time|at once|same time|in parallel)\b/,
    ],
    not: /\bring|\bphones?\b/,
    counted: '(?:live |running |phone )?calls?',
  },
  {
    limit: 'chat_window',
    about: [
      /\b(?:free text|freely|(?:reply|service|text) window|reply|answer)\b/,
      /\b(?:wrote|messaged?|last message|window)\b/,
    ],
    not: /\b(?:auto|automatic|closed|ad|advert|return|webhook)/,
    counted: 'hours?',
  },
  {
    limit: 'chat_window',
    about: [
      /\btemplates?\b/,
      /\b(?:need|only|must|have to)\b/,
      /\b(?:after|since|without)\b.*\b(?:message|silence|answer|reply|wrote|contact)\b/,
    ],
    not: /\b(?:webhook|review|approv\w+|close[sd]?)\b/,
    counted: 'hours?',
  },
  { limit: 'template_footer', about: [/\bfooter\b/], not: /\bbody\b/, counted: 'characters' },
  {
    limit: 'template_body',
    about: [/\b(?:body|text)\b/, /\btemplates?\b/],
    not: /\b(?:footer|header|button|name)\b/,
    counted: 'characters',
  },
  {
    limit: 'webhooks_max',
    about: [
      /\bwebhooks\b/,
      /\b(?:at most|up to|limit|maximum|max|as many as|can (?:have|hold|set|add|create|make))\b/,
    ],
    counted: 'webhooks',
  },
  {
    limit: 'chat_return',
    about: [/\bclosed chat\b/, /\b(?:returns?|comes? back|reopens?)\b/],
    counted: 'hours?',
  },
  {
    limit: 'chat_return',
    about: [
      /\b(?:same|last|previous) agent\b/,
      /\b(?:writes?|repl(?:y|ies)|answers?|comes? back|returns?)\b/,
      /\bwithin\b/,
    ],
    counted: 'hours?',
  },
  {
    limit: 'owner_otp_digits',
    about: [/\b(?:otp|code)\b/, /\bowner\b/],
    counted: 'digits?',
  },
  {
    limit: 'extension_propagation',
    about: [/\bextension\b/, /\b(?:takes?|effect|applies|works?|after)\b/],
    not: /\brings?\b/,
    counted: 'seconds?',
  },
  {
    limit: 'chat_auto_close',
    about: [
      /\bchats?\b/,
      /\bclose[sd]?\b/,
      /\b(?:automatically|by itself|by themselves|on its own)\b/,
    ],
    counted: 'hours?',
  },
  {
    limit: 'ring_seconds',
    about: [/\b(?:phones?|users?|person|agents?|members?)\b/, /\b(?:rings?|rung|ringing)\b/],
    not: /\b(?:extension|delay|until|display)\b/,
    counted: 'seconds?',
  },
  {
    limit: 'suspension_days',
    about: [/\b(?:suspended|suspension)\b/, /\b(?:overdue|unpaid|due)\b/],
    counted: 'days?',
  },
  {
    limit: 'outgoing_block_days',
    about: [/\boutgoing\b/, /\b(?:blocked|stopped|stop)\b/],
    not: /\bsuspen/,
    counted: 'days?',
  },
  {
    limit: 'archive_days',
    about: [/\barchived?\b/],
    not: /\bsuspen|\boutgoing\b/,
    counted: 'days?',
  },
  {
    limit: 'payment_restore',
    about: [/\b(?:pay|payment|paid)\b/, /\b(?:back|restored?|works? again)\b/],
    counted: 'minutes?',
  },
  {
    limit: 'kyc_otp_tries',
    about: [/\bwrong (?:codes?|otps?)\b/],
    counted: '(?:wrong )?(?:codes?|otps?|tries|times)',
  },
  {
    limit: 'ad_chat_free',
    about: [/\b(?:ad|advert|advertisement)\b/, /\bfree\b/],
    counted: 'hours?',
  },
]

/** Longer units of what is counted, and how many of it each has. */
const units: Readonly<Record<string, readonly (readonly [unit: string, of: number])[]>> = {
  'hours?': [
    ['days?', 24],
    ['weeks?', 168],
  ],
  'days?': [
    ['weeks?', 7],
    ['months?', 30],
  ],
  'minutes?': [['hours?', 60]],
  'seconds?': [['minutes?', 60]],
}

/** Each topic with how a number is written of what it counts, in its own unit and longer ones. */
const countedTopics = topics.map((topic) => ({
  ...topic,
  patterns: [[topic.counted, 1] as const, ...(units[topic.counted] ?? [])].map(
    ([unit, of]) => [new RegExp(`\\b${number}[ -](?:\\w+ )?${unit}\\b`), of] as const,
  ),
}))
const anyNumber = new RegExp(number)

const valueOf = (text: string): number =>
  numbers.includes(text) ? numbers.indexOf(text) : Number(text.replaceAll(',', ''))

const uncounted =
  /\b(?:if|unless|when|not|never|no|more than|less than|was|were|example|instead|minus|other)\b/

/** What the policy says against a number in a sentence, each with the place of its row. */
export function miscounts(
  sentence: string,
  { policy, places }: { readonly policy: Policy; readonly places: PolicyPlaces },
): string[] {
  const text = sentence.toLowerCase().replace('more than one owner', 'several owners')
  if (!anyNumber.test(text) && !/\bowners?\b/.test(text)) return []
  if (text.includes('?') || uncounted.test(text)) return []
  return [...roleCounts(text, policy, places), ...limitCounts(text, policy, places)]
}

/** Where a number of roles is the number of all, and of those that one can give to people. */
const allRoles =
  '(?:there are|there exist|(?:myoperator|it|the account|an account|the panel|the product|we) ' +
  '(?:has|have|comes with|knows?|offers?)|one of(?: the)?|choose (?:from|between)|which of the)'
const toGive = '(?:to choose|you can (?:assign|give|choose|pick)|to give|to assign|to pick)'
const roleCount = new RegExp(`\\b${allRoles} ${number} (?:\\w+ )?roles\\b`)
const givenCount = new RegExp(`\\b${number} (?:\\w+ )?roles ${toGive}`)
const ownerCount = new RegExp(
  `\\b(?:account|company|organisation)s? (?:can have|may have|has|have|needs?) ` +
    `(?:exactly |at most |up to )?(${number}|several|many|multiple) owners?\\b`,
)

function roleCounts(text: string, { roles }: Policy, places: PolicyPlaces): string[] {
  // Without the Owner's, a role that nobody can be given, there is one less.
  const assignable = roles.filter((role) => role.assignable).length
  const [, before = ''] = roleCount.exec(text) ?? []
  const [, behind = ''] = givenCount.exec(text) ?? []
  const counted = behind === '' ? before : behind
  const right = behind === '' ? [roles.length, assignable] : [assignable]
  const [, owners = ''] = ownerCount.exec(text) ?? []
  return [
    ...(counted !== '' && !right.includes(valueOf(counted))
      ? [
          `${shownPlace(places.row('roles', roles[0]?.id ?? ''))} begins ${roles.length} roles, ` +
            `of which ${assignable} can be given`,
        ]
      : []),
    ...(owners !== '' && valueOf(owners) !== 1
      ? [`${shownPlace(places.row('roles', 'owner'))} says that one person is the Owner`]
      : []),
  ]
}

const limitCounts = (text: string, { limits }: Policy, places: PolicyPlaces): string[] =>
  countedTopics.flatMap(({ limit, about, not, patterns }) => {
    const row = limits.find(({ id }) => id === limit)
    const [said] = patterns.flatMap(([pattern, of]) => {
      const [, written] = pattern.exec(text) ?? []
      return written === undefined ? [] : [valueOf(written) * of]
    })
    return row &&
      said !== undefined &&
      about.every((words) => words.test(text)) &&
      !not?.test(text) &&
      !isAllowed(row, said)
      ? [`${shownPlace(places.row('limits', limit))} says ${row.label}`]
      : []
  })

/** Whether a limit names a number, or a range that holds it. */
function isAllowed({ label }: Limit, value: number): boolean {
  const [low, high, ...more] = [...label.toLowerCase().matchAll(new RegExp(number, 'g'))].map(
    ([text]) => valueOf(text),
  )
  return low !== undefined && high !== undefined && more.length === 0 && / to /.test(label)
    ? value >= low && value <= high
    : low === value || high === value
}

// How many roles and Owners a sentence counts, and the limits that it names. Who may do something
// is no matter of this module.
import type { Limit, Policy } from '@/lib/policy/policy'
import { shownPlace, type PolicyPlaces } from '@/lib/policy/places'

const numbers = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen ' +
  'fifteen'
).split(' ')
const number = `(\\d[\\d,]*|${numbers.join('|')})`

/** What a sentence that states a limit speaks of, all of it in that order, and what it counts. */
const topics: readonly (readonly [limit: string, about: RegExp, counted: string])[] = [
  [
    'simultaneous_ring_max',
    /\b(?:phones?|people|users?)\b.*\bring\b.*\b(?:at once|together|same time)/,
    '(?:phones?|people|users?)',
  ],
  ['live_calls_per_user', /\buser\b.*\b(?:at a time|at once|same time)/, 'live calls?'],
  ['chat_window', /\breply\b.*\bafter\b.*\b(?:wrote|message|messaged|last message)\b/, 'hours?'],
  ['template_footer', /\bfooter of a template\b/, 'characters'],
  ['template_body', /\bbody of a template\b/, 'characters'],
  ['webhooks_max', /\b(?:at most|up to|limit of|maximum of)\b/, 'webhooks'],
  ['chat_return', /\bclosed chat returns\b/, 'hours?'],
]

const valueOf = (text: string): number =>
  numbers.includes(text) ? numbers.indexOf(text) : Number(text.replaceAll(',', ''))

/** What the policy says against a number in a sentence, each with the place of its row. */
export function miscounts(
  sentence: string,
  { policy, places }: { readonly policy: Policy; readonly places: PolicyPlaces },
): string[] {
  const text = sentence.toLowerCase()
  if (/[?]|\b(?:if|unless|when|not|never|no|more than|less than|was|were|example)\b/.test(text))
    return []
  return [...roleCounts(text, policy, places), ...limitCounts(text, policy, places)]
}

function roleCounts(text: string, { roles }: Policy, places: PolicyPlaces): string[] {
  // Without the Owner's, a role that nobody can be given, there is one less.
  const either = [roles.length, roles.filter(({ assignable }) => assignable).length]
  const [, counted = ''] =
    new RegExp(`^(?:there are|myoperator has|the account has) ${number} roles\\b`).exec(text) ?? []
  const [, owners = ''] =
    new RegExp(
      `^(?:an|the|every|each) account (?:can have|may have|has) ` +
        `(${number}|several|many|multiple) owners?\\b`,
    ).exec(text) ?? []
  return [
    ...(counted !== '' && !either.includes(valueOf(counted))
      ? [`${shownPlace(places.row('roles', roles[0]?.id ?? ''))} begins ${roles.length} roles`]
      : []),
    ...(owners !== '' && valueOf(owners) !== 1
      ? [`${shownPlace(places.row('roles', 'owner'))} says that one person is the Owner`]
      : []),
  ]
}

const limitCounts = (text: string, { limits }: Policy, places: PolicyPlaces): string[] =>
  topics.flatMap(([id, about, counted]) => {
    const row = limits.find((limit) => limit.id === id)
    const [, said = ''] = new RegExp(`\\b${number} ${counted}\\b`).exec(text) ?? []
    return row && about.test(text) && said !== '' && !allowed(row).includes(valueOf(said))
      ? [`${shownPlace(places.row('limits', id))} says ${row.label}`]
      : []
  })

const allowed = ({ label }: Limit): number[] =>
  [...label.toLowerCase().matchAll(new RegExp(number, 'g'))].map(([text]) => valueOf(text))

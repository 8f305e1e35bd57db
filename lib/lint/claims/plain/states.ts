// States that a sentence tells in words, as facts of the policy: "a call-only user", "outgoing
// calls". Whether something is allowed in a state is the engine's to say.
import type { Facts } from '@/lib/logic/fact'
import { stemOf, type Word } from '../words'
import { findRun, indexRuns, runOf } from './runs'

/**
 * A run of words, with choices parted by a bar, what is said instead, and the fact that it tells.
 * `you` is whoever is in that state.
 */
const states: readonly (readonly [pattern: string, plain: string, facts: Facts])[] = [
  ['call only user|users|person|people|colleague|colleagues', 'you', { panel_access: 'off' }],
  [
    'user|users|person|people|anyone|somebody|someone without panel access',
    'you',
    { panel_access: 'off' },
  ],
  [
    'user|users|person|people|anyone|somebody|someone without a pro licence|license|seat',
    'you',
    { panel_access: 'off' },
  ],
  [
    'user|users|person|people|anyone|somebody|someone with panel access off',
    'you',
    { panel_access: 'off' },
  ],
  [
    'user|users|person|people|anyone|somebody|someone whose panel access is off',
    'you',
    { panel_access: 'off' },
  ],
  ['even without panel access ,', '', { panel_access: 'off' }],
  ['without panel access ,', '', { panel_access: 'off' }],
  ['with panel access off ,', '', { panel_access: 'off' }],
  ['while|when|if panel access is off ,', '', { panel_access: 'off' }],
  ['even without panel access', '', { panel_access: 'off' }],
  ['without panel access', '', { panel_access: 'off' }],
  ['with panel access off', '', { panel_access: 'off' }],
  ['while|when panel access is off', '', { panel_access: 'off' }],
  [
    'inactive|deactivated user|users|person|people|colleague|colleagues',
    'you',
    { status: 'inactive' },
  ],
  [
    'user|users|person|people|anyone|somebody|someone who|that is|are inactive',
    'you',
    { status: 'inactive' },
  ],
  [
    'user|users|person|people|anyone|somebody|someone whose status is inactive',
    'you',
    { status: 'inactive' },
  ],
  ['pending user|users', 'you', { invite_state: 'pending' }],
  [
    'user|users|person|people|anyone|somebody|someone whose invite is pending',
    'you',
    { invite_state: 'pending' },
  ],
  ['before accepting the invite ,', '', { invite_state: 'pending' }],
  ['before|without accepting the|their|an invite', '', { invite_state: 'pending' }],
  ['before the|their invite is accepted', '', { invite_state: 'pending' }],
  ['once approved ,', '', { template_state: 'approved' }],
  ['after meta approved|approves it', '', { template_state: 'approved' }],
  ['after|once it is|was|has been approved', '', { template_state: 'approved' }],
  ['outgoing|outbound call|calls', 'live calls', { call_direction: 'outgoing' }],
  ['ringing call|calls', 'live calls', { call_state: 'ringing' }],
  ['call|calls that|which is|are still ringing', 'live calls', { call_state: 'ringing' }],
  ['while it is still ringing', '', { call_state: 'ringing' }],
  ['while it is ringing', '', { call_state: 'ringing' }],
  ['ended|finished call|calls', 'live calls', { call_state: 'ended' }],
  ['call|calls that|which has|have ended', 'live calls', { call_state: 'ended' }],
  ['after it has ended', '', { call_state: 'ended' }],
  ['after the call has ended', '', { call_state: 'ended' }],
  ['from|in|on|with the mobile app', '', { device: 'mobile_app' }],
  ['the last administrator', 'a user', { last_admin: 'yes' }],
  ['the owner can be removed|deleted', 'a user can be removed', { target_is_owner: 'yes' }],
  ['the owner cannot be removed|deleted', 'a user cannot be removed', { target_is_owner: 'yes' }],
  ['remove|delete the owner', '$0 a user', { target_is_owner: 'yes' }],
]
const compiled = states.map(([pattern, plain, facts]) => ({
  run: runOf(pattern),
  plain: plain === '' ? [] : plain.split(' '),
  facts,
}))
const nextState = indexRuns(compiled.map(({ run }) => run))

/** Of whom records are that are not one's own. */
const wider: readonly string[] = [
  "other people's|colleagues'|agents'|users'|person's",
  "everyone's|everybody's|anyone's|colleagues'|others'",
  'of other people|colleagues|users|agents|teams|departments',
  'in other teams|departments',
  'of others|colleagues|everyone|everybody',
  'of the whole|entire company|account|organisation|team',
  'of all|every department|departments|team|teams',
  'outside their|your|of own? department|departments',
  'company wide',
]
const compiledWider = wider.map(runOf)
const records = new Set(['recording', 'recordings', 'log', 'logs'].map(stemOf))

/** "Play other people's recordings": records of others, which a scope may leave out. */
function withScope(words: readonly Word[]): readonly Word[] | undefined {
  if (!words.some(({ stem }) => records.has(stem))) return undefined
  for (const run of compiledWider) {
    const at = findRun(run, words)
    if (at < 0) continue
    // "Recordings of other people's calls".
    const end = at + run.length
    const from = words[at - 1]?.text === 'of' ? at - 1 : at
    const behind = from < at && /^calls?$/.test(words[end]?.text ?? '') ? end + 1 : end
    return [...words.slice(0, from), ...words.slice(behind)]
  }
  return undefined
}

/** A sentence with its states taken for facts; no facts where it tells of none. */
export function withoutStates(words: readonly Word[]): {
  readonly words: readonly Word[]
  readonly facts?: Facts
} {
  const ofOthers = withScope(words)
  let rest = withTemplates(ofOthers ?? words)
  let facts: Facts | undefined = ofOthers ? { ...rest.facts, scope_ok: 'no' } : rest.facts
  for (
    let next = nextState(rest.words, 0);
    next !== undefined;
    next = nextState(rest.words, next + 1)
  ) {
    const state = compiled[next]
    const at = state ? findRun(state.run, rest.words) : -1
    const first = rest.words[at]
    if (!state || !first) continue
    // "Make outgoing calls" is about another act.
    const ofCalls = state.facts['call_direction'] ?? state.facts['call_state']
    if (ofCalls && !rest.words.some(({ stem }) => handing.has(stem))) continue
    // "Delete an Inactive user" tells whom, not who.
    const isObject = state.plain[0] === 'you' && !rest.words.slice(0, at).every(opens)
    if (!isObject) facts = { ...facts, ...state.facts }
    const plain = (isObject ? ['user'] : state.plain).map((text) =>
      text === '$0' ? first : { ...first, text, stem: stemOf(text) },
    )
    rest = {
      words: [...rest.words.slice(0, at), ...plain, ...rest.words.slice(at + state.run.length)],
    }
  }
  return facts ? { words: rest.words, facts } : { words: rest.words }
}

const handing = new Set(['transfer', 'forward', 'move'].map(stemOf))
const opening = new Set('a an the any every each all even no , and so but'.split(' '))
const opens = ({ text }: Word): boolean => opening.has(text)

const templateStates: Readonly<Record<string, string>> = {
  approved: 'approved',
  pending: 'pending',
  rejected: 'rejected',
  unapproved: 'pending',
}

/** "Edit an approved template". */
function withTemplates(words: readonly Word[]): {
  readonly words: readonly Word[]
  readonly facts?: Facts
} {
  const at = words.findIndex(
    ({ text }, index) =>
      Object.hasOwn(templateStates, text) && /^templates?$/.test(words[index + 1]?.text ?? ''),
  )
  const state = templateStates[words[at]?.text ?? '']
  return state === undefined
    ? { words }
    : {
        words: [...words.slice(0, at), ...words.slice(at + 1)],
        facts: { template_state: state },
      }
}

// The components an article may use and what each accepts. What they say is in expand.ts, how they
// look in components/article.
import { findOwn } from '@/lib/core/own'
import { CHAT_STATE, CUSTOMER_WROTE } from '@/lib/figure/chat-inbox'
import { CALL_STATE } from '@/lib/figure/live-call-widget'
import { usersColumns, usersHighlights } from '@/lib/figure/users-table'
import type { ProseTagName } from '@/lib/policy/prose/inline'
import { proseTags, type ProseTag } from '@/lib/policy/prose/tags'
import { audiences } from './audience'

/**
 * What the value of a prop names. `words` are text with inline tags, a `value` is one of the fact
 * in `id`, `{ fact }` one of that fact, `part` an area or several, `row` a permission of the part
 * that `area` names. A list is the values themselves; a flag stands without a value.
 */
export type PropKind =
  | 'role'
  | 'permission'
  | 'area'
  | 'menu'
  | 'term'
  | 'limit'
  | 'preset'
  | 'fact'
  | 'value'
  | 'symptom'
  | 'topic'
  | 'passage'
  | 'answers'
  | 'words'
  | 'flag'
  | 'example user'
  | 'field'
  | 'tunable role'
  | 'part'
  | 'row'
  | { readonly fact: string }
  | readonly string[]

export interface PropShape {
  readonly kind: PropKind
  readonly required?: boolean
  /** Whether it may be a list of several: audience={['agent', 'admin']}. */
  readonly many?: boolean
}

export interface ComponentShape {
  /** `inline` stands inside a sentence, `block` on lines of its own. */
  readonly place: 'inline' | 'block'
  readonly props: Readonly<Record<string, PropShape>>
  /** Whether it encloses text. */
  readonly encloses: boolean
  /** How a writer would type it, for messages. */
  readonly example: string
  /** What it must stand in, directly. */
  readonly within?: string
}

const required = (kind: PropKind): PropShape => ({ kind, required: true })
const optional = (kind: PropKind): PropShape => ({ kind })
const inline = (example: string, props: Record<string, PropShape>): ComponentShape => ({
  place: 'inline',
  encloses: false,
  example,
  props,
})
const block = (
  example: string,
  encloses: boolean,
  props: Record<string, PropShape>,
): ComponentShape => ({ place: 'block', encloses, example, props })

/** The kinds of notes, from the mildest on. */
export const noteTypes = ['note', 'tip', 'info', 'warning', 'danger'] as const

/**
 * The tags of prose everywhere, as components, one for each: Object.fromEntries forgets the names.
 */
const proseComponents = Object.fromEntries(
  Object.entries(proseTags).map(([name, { example, needs, may }]: [string, ProseTag]) => [
    name,
    inline(example, {
      ...(needs && { [needs[0]]: required(needs[1]) }),
      ...Object.fromEntries(
        Object.entries(may).map(([prop, kind]) => [prop, optional(kind)] as const),
      ),
    }),
  ]),
) as Readonly<Record<ProseTagName, ComponentShape>>

/** Every component by name. */
export const dialect = {
  ...proseComponents,
  Permission: inline('<Permission id="users.edit_profile" />', { id: required('permission') }),
  Can: inline('<Can role="manager" do="users.edit_profile" />', {
    role: required('role'),
    do: required('permission'),
    preset: optional('preset'),
  }),
  OldNames: inline('<OldNames role="manager" />', { role: required('role') }),
  kbd: { place: 'inline', encloses: true, example: '<kbd>Ctrl</kbd> or ++ctrl+k++', props: {} },
  RoleMatrix: block('<RoleMatrix area="whatsapp.templates" />', false, {
    area: required('area'),
    preset: optional('preset'),
    presets: optional('flag'),
  }),
  DependsOn: block('<DependsOn permission="users.edit_profile" />', false, {
    permission: required('permission'),
  }),
  StartWizard: block('<StartWizard symptom="user-not-ringing" />', false, {
    symptom: required('symptom'),
    facts: optional('answers'),
  }),
  UsersTable: block('<UsersTable highlight="panel_access" />', false, {
    highlight: optional(usersHighlights),
    without: optional(usersColumns),
  }),
  EditUser: block('<EditUser user="ravi" highlight="role" />', false, {
    user: required('example user'),
    highlight: optional('field'),
    try: optional('flag'),
  }),
  PermissionSettings: block('<PermissionSettings role="manager" area="whatsapp" />', false, {
    role: required('tunable role'),
    area: required('part'),
    highlight: optional('row'),
  }),
  ChatInbox: block('<ChatInbox state="assigned" />', false, {
    state: required({ fact: CHAT_STATE }),
    role: optional('role'),
    wrote: optional({ fact: CUSTOMER_WROTE }),
  }),
  LiveCallWidget: block('<LiveCallWidget state="connected" />', false, {
    state: required({ fact: CALL_STATE }),
    role: optional('role'),
  }),
  GetHelp: block('<GetHelp topic="base" />', false, { topic: required('topic') }),
  Include: block('<Include file="sign-in-again.mdx" />', false, { file: required('passage') }),
  Note: block(':::note … :::', true, { type: optional(noteTypes), title: optional('words') }),
  MayDiffer: block(':::differ{check="permission_settings"} … :::', true, {
    check: optional('menu'),
  }),
  Steps: block(':::steps … :::', true, {}),
  Tabs: block('::::tabs … ::::', true, {}),
  Tab: {
    ...block(':::tab[On the phone] … :::', true, { title: required('words') }),
    within: 'Tabs',
  },
  Figure: block(':::figure[What it shows] … :::', true, { caption: required('words') }),
  Details: block(':::details[Its title] … :::', true, { title: required('words') }),
  Cards: block(':::cards … :::', true, {}),
  For: block(':::for{audience="agent"} … :::', true, {
    audience: { kind: audiences, required: true, many: true },
  }),
} as const satisfies Record<string, ComponentShape>

export type ComponentName = keyof typeof dialect

/** The shape of a component, if there is one of that name. */
export function findComponent(name: string | null): ComponentShape | undefined {
  return findOwn<ComponentShape>(dialect, name)
}

/**
 * A fence as writers know it: the component that it stands for, the props that its name says, and
 * the prop that its [label] is.
 */
export interface Fence {
  readonly component: ComponentName
  readonly says?: Readonly<Record<string, string>>
  readonly label?: string
}

/** Every fence by name. */
export const fences: Readonly<Record<string, Fence>> = {
  ...Object.fromEntries(
    noteTypes.map((type) => [type, { component: 'Note', says: { type }, label: 'title' }] as const),
  ),
  differ: { component: 'MayDiffer' },
  steps: { component: 'Steps' },
  tabs: { component: 'Tabs' },
  tab: { component: 'Tab', label: 'title' },
  figure: { component: 'Figure', label: 'caption' },
  details: { component: 'Details', label: 'title' },
  cards: { component: 'Cards' },
  for: { component: 'For' },
}

/** The alerts of GitHub (`> [!TIP]`) by name, and the note that each is. */
export const alerts: Readonly<Record<string, (typeof noteTypes)[number]>> = {
  NOTE: 'note',
  TIP: 'tip',
  IMPORTANT: 'info',
  WARNING: 'warning',
  CAUTION: 'danger',
}

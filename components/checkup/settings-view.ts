import type { Policy } from '@/lib/policy/policy'
import type { Account, Wishes } from '@/lib/checkup/check-up'
import type { Choices } from '@/lib/checkup/columns/mapping'
import { markup } from '@/components/wizard/markup'
import { button, chooser, labelled } from './controls'
import { layoutView, type Wish } from './layout-view'
import type { Columns, FirstPeople, Report } from './messages'
import { BUTTON } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { HINT } from '@/components/look/text'
import { ROW, TABLE } from './look'

/** What people can say beside the file: about the account, and what its columns hold. */
export type Settings = {
  readonly account: Account
  readonly choices: Choices
  readonly wishes: Wishes
}

export const noSettings = (policy: Policy): Settings => ({
  account: { facts: {}, preset: policy.defaultPreset, seats: null },
  choices: {},
  wishes: {},
})

/** Whether anything was said that would be lost. */
export const isSaid = ({ account, choices, wishes }: Settings, policy: Policy): boolean =>
  Object.keys(choices).length > 0 ||
  Object.keys(wishes).length > 0 ||
  Object.keys(account.facts).length > 0 ||
  account.seats !== null ||
  account.preset !== policy.defaultPreset

export type SettingsLinks = {
  /** `wish` is what was chosen, where it was how the list is read. */
  readonly apply: (settings: Settings, wish?: Wish) => void
  readonly undo: (() => void) | undefined
}

/**
 * The columns and what they hold, the account, and checking again. Nothing counts before the button
 * is pressed.
 */
export function settingsView(
  policy: Policy,
  { account, choices, wishes }: Settings,
  { columns: found, layout, firstPeople }: Report & { readonly firstPeople?: FirstPeople },
  { apply, undo }: SettingsLinks,
): HTMLFormElement {
  const parts = accountFields(policy, account)
  const columns = found ? columnFields(found) : { view: [], read: () => choices }
  // Other cells are other columns: what these hold was said of those before.
  const read = layout
    ? layoutView(layout, wishes, firstPeople ?? null, (next, wish) =>
        apply({ account: parts.read(), choices: {}, wishes: next }, wish),
      )
    : []
  const form = markup('form', {}, ...read, ...columns.view, ...parts.view)
  form.append(
    markup(
      'p',
      { class: ROW },
      markup('button', { class: BUTTON }, 'Check again'),
      ...(undo ? [button('Undo the last change', undo)] : []),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    apply({ account: parts.read(), choices: { ...choices, ...columns.read() }, wishes })
  })
  return form
}

/** Facts of the account and the seats of its plan; each can stay unknown. */
export function accountFields(
  policy: Policy,
  account: Account,
): { readonly view: readonly HTMLElement[]; readonly read: () => Account } {
  const seats = markup('input', {
    class: FIELD,
    type: 'number',
    min: '0',
    max: '1000000',
    step: '1',
    inputmode: 'numeric',
    value: account.seats === null ? undefined : `${account.seats}`,
  })
  const facts = ['account_state', 'sso']
    .flatMap((id) => policy.facts.filter((fact) => fact.id === id))
    .map((fact) => {
      const { field, select } = chooser(
        fact.label,
        [
          { value: '', label: 'I don’t know' },
          ...fact.values.map(({ id, label }) => ({ value: id, label })),
        ],
        account.facts[fact.id] ?? '',
      )
      return { id: fact.id, field, select }
    })
  const presets = chooser(
    'WhatsApp permissions',
    policy.presets.map(({ id, label }) => ({ value: id, label })),
    account.preset,
  )
  return {
    view: [
      markup('h3', {}, 'About the account, if you know it'),
      markup(
        'p',
        { class: ROW },
        labelled('Pro seats in the plan', seats),
        ...facts.map(({ field }) => field),
        presets.field,
      ),
    ],
    read: () => ({
      seats: seats.value === '' || !seats.checkValidity() ? null : Number(seats.value),
      facts: Object.fromEntries(
        facts.flatMap(({ id, select }) => (select.value === '' ? [] : [[id, select.value]])),
      ),
      preset: presets.select.value,
    }),
  }
}

/**
 * A row for each column: its name, some of what stands in it, and what it is taken for. Only what
 * was changed is a choice.
 */
function columnFields({ columns, fields }: Columns): {
  readonly view: readonly HTMLElement[]
  readonly read: () => Choices
} {
  const options = [
    { value: '', label: 'Not used' },
    ...fields.map(({ id, label }) => ({ value: id, label })),
  ]
  const selects = columns.map((column) => {
    const { select } = chooser('', options, column.field ?? '')
    select.classList.add('min-w-48')
    select.setAttribute('aria-label', `${column.header} holds`)
    return select
  })
  const rows = columns.map((column, at) =>
    markup(
      'tr',
      {},
      markup('th', { scope: 'row' }, column.header),
      markup('td', { 'data-label': 'Examples' }, column.examples.join(', ') || 'nothing'),
      markup('td', {}, selects[at] ?? ''),
    ),
  )
  const head = markup(
    'thead',
    {},
    markup(
      'tr',
      {},
      ...['Column of your file', 'Examples', 'Holds'].map((title) =>
        markup('th', { scope: 'col' }, title),
      ),
    ),
  )
  const table = markup(
    'table',
    {},
    markup('caption', { class: 'sr-only' }, 'Columns and what they hold'),
    head,
    markup('tbody', {}, ...rows),
  )
  return {
    view: [
      markup('h3', {}, 'What its columns hold'),
      markup('div', { class: `${TABLE} max-w-measure` }, table),
      markup(
        'p',
        { class: HINT },
        'Several columns can be one name, or departments; of several for the phone or the ' +
          'email the first that is filled counts, of any other kind the first column.',
      ),
    ],
    read: () =>
      Object.fromEntries(
        columns.flatMap(({ field }, at) =>
          (selects[at]?.value ?? '') === (field ?? '') ? [] : [[at, selects[at]?.value || null]],
        ),
      ),
  }
}

import type { Policy } from '@/lib/policy/policy'
import { markup } from '@/components/wizard/markup'
import { button, fold, labelled } from './controls'
import type { Beside } from './data'
import { markView, pairsOf } from './people/person-view'
import { accountFields, type Settings } from './settings-view'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { ERROR } from '@/components/look/choices'
import { FIELD } from '@/components/look/fields'

/** What one gives beside what one gets, where there is room. */
const SIDES =
  'grid grid-cols-[minmax(0,1fr)] gap-x-16 gap-y-8 print:hidden ' +
  'lg:grid-cols-[minmax(0,38rem)_minmax(0,24rem)]'
/** Where a file is dropped. */
const DROP =
  'rounded-lg border-2 [border-style:dashed] border-edge bg-card py-8 ' +
  'px-[clamp(1.2rem,4vw,2.2rem)] *:last:mb-0 data-over:border-accent data-over:bg-tint'
const DROP_TITLE = 'mt-0 mb-1 font-serif text-lg/[1.3] font-semibold'
const BESIDE_TITLE = 'mt-0 mb-3 text-lg'
const PERSON =
  'mb-8 rounded-lg border border-line bg-card px-5 py-4 [box-shadow:var(--shadow-card)] ' +
  '*:last:mb-0'
const FILE =
  'mt-[0.4rem] block w-full min-w-0 text-ellipsis max-sm:text-sm file:me-4 file:min-h-11 ' +
  'file:cursor-pointer file:rounded-sm file:border file:border-accent file:bg-accent file:px-5 ' +
  'file:py-[0.4rem] file:font-semibold! file:text-on-accent file:[font:inherit]'

export type StartLinks = {
  readonly check: (file: Blob, name: string, settings: Settings) => void
  readonly example: string
  readonly beside: Beside
}

/** How a check-up begins: a file chosen or dropped, rows pasted, or an example. */
export function startView(
  policy: Policy,
  settings: Settings,
  { check, example, beside }: StartLinks,
): HTMLElement {
  const account = accountFields(policy, settings.account)
  const begin = (file: Blob, name: string): void =>
    check(file, name, { ...settings, account: account.read() })
  const file = markup('input', {
    class: FILE,
    type: 'file',
    accept:
      '.csv,.tsv,.tab,.txt,.xlsx,.xlsm,.ods,.fods,.xls,.xml,.html,.htm,.md,text/csv,text/plain,' +
      'text/tab-separated-values,text/html,text/markdown',
  })
  file.addEventListener('change', () => {
    const [chosen] = file.files ?? []
    if (chosen) begin(chosen, chosen.name)
  })
  const zone = markup(
    'div',
    { class: DROP },
    markup('p', { class: DROP_TITLE }, 'Drop your list here'),
    labelled('A CSV file of your users, or an Excel workbook: choose it, or drop it here', file),
  )
  dropInto(zone, begin)
  return markup(
    'section',
    { 'aria-label': 'Begin a check-up', class: SIDES },
    markup('div', {}, zone, paste(begin), fold('About the account', false, ...account.view)),
    besideView(beside, () => begin(new Blob([example]), 'the example account')),
  )
}

/** What comes out of it, by somebody of an example, and a way to see all of them. */
const besideView = (words: Beside, tryOut: () => void): HTMLElement =>
  markup(
    'div',
    {},
    markup('h2', { class: BESIDE_TITLE }, words.saysTitle),
    markup(
      'div',
      { class: PERSON },
      markup('p', { class: DROP_TITLE }, words.person.name),
      pairsOf(
        words.person.says.map(([head, said]) => [
          head,
          typeof said === 'string' ? said : markView(said),
        ]),
      ),
      markup('p', {}, button('Try it with an example account', tryOut)),
    ),
    markup('h2', { class: BESIDE_TITLE }, words.needsTitle),
    markup('p', {}, words.needs),
  )

function paste(begin: (file: Blob, name: string) => void): HTMLElement {
  const text = markup('textarea', {
    class: `${FIELD} min-h-28! resize-y font-mono text-sm/[1.5]`,
    spellcheck: 'false',
    autocomplete: 'off',
    rows: '5',
  })
  const trouble = markup('p', { class: ERROR, role: 'alert' })
  const form = markup(
    'form',
    { class: 'mt-6' },
    labelled('Or paste the rows, with their header', text),
    trouble,
    markup(
      'p',
      { class: 'mt-4' },
      markup('button', { class: QUIET_BUTTON }, 'Check the pasted rows'),
    ),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const isEmpty = text.value.trim() === ''
    trouble.textContent = isEmpty
      ? 'Paste some rows first: copy them from your spreadsheet, with their header.'
      : ''
    if (isEmpty) text.focus()
    else begin(new Blob([text.value]), 'the pasted rows')
  })
  return form
}

/** Files can be dropped on the zone; what is dropped beside it does not leave the page. */
function dropInto(zone: HTMLElement, begin: (file: Blob, name: string) => void): void {
  const over = (isOver: boolean): void => void zone.toggleAttribute('data-over', isOver)
  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    over(true)
  })
  zone.addEventListener('dragleave', () => over(false))
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    over(false)
    const [file] = event.dataTransfer?.files ?? []
    const text = event.dataTransfer?.getData('text/plain') ?? ''
    if (file) begin(file, file.name)
    else if (text.trim() !== '') begin(new Blob([text]), 'the dropped rows')
  })
}

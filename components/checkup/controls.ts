import { markup } from '@/components/wizard/markup'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { FIELD } from '@/components/look/fields'
import { FOLD, FOLD_SUMMARY } from '@/components/look/lists'
import { HINT } from '@/components/look/text'
import { DIALOG } from './look'

type Child = Node | string

/** A button that does something; it is a quiet one unless `look` says otherwise. */
export function button(
  label: string,
  act: () => void,
  look = QUIET_BUTTON,
  more: Readonly<Record<string, string | undefined>> = {},
): HTMLButtonElement {
  const element = markup('button', { type: 'button', class: look, ...more }, label)
  element.addEventListener('click', act)
  return element
}

export type Choice = { readonly value: string; readonly label: string; readonly group?: string }

/** A labelled list to choose from. Choices with a group stand under its name. */
export function chooser(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  change?: (value: string) => void,
): { readonly field: HTMLLabelElement; readonly select: HTMLSelectElement } {
  const select = markup('select', { class: FIELD })
  let group: HTMLOptGroupElement | undefined
  for (const choice of choices) {
    const option = markup('option', { value: choice.value }, choice.label)
    if (choice.group !== undefined && group?.label !== choice.group) {
      group = markup('optgroup', { label: choice.group })
      select.append(group)
    }
    if (choice.group === undefined) select.append(option)
    else group?.append(option)
  }
  select.value = chosen
  if (change) select.addEventListener('change', () => change(select.value))
  return { field: labelled(label, select), select }
}

/** A control under its name. */
export function labelled(label: string, control: HTMLElement, look?: string): HTMLLabelElement {
  return markup('label', { class: look }, markup('span', { class: HINT }, label), control)
}

/** A part that opens and closes. */
export function fold(
  title: string,
  open: boolean,
  ...children: readonly Child[]
): HTMLDetailsElement {
  const part = markup(
    'details',
    { class: FOLD },
    markup('summary', { class: FOLD_SUMMARY }, title),
    ...children,
  )
  part.open = open
  return part
}

/** The way out of a dialog stays at its top, however long it is. */
const DIALOG_HEAD =
  'sticky -top-[1.4rem] z-1 -mx-6 -mt-[1.4rem] flex items-start justify-between gap-4 bg-paper ' +
  'px-6 pt-[1.4rem] pb-2'

/**
 * Shows a dialog with these parts and a way to close it. The browser gives the focus back where it
 * was.
 */
export function openDialog(
  host: HTMLElement,
  heading: HTMLElement,
  ...children: readonly Child[]
): HTMLDialogElement {
  const close = button('Close', () => dialog.close(), `${QUIET_BUTTON} -mt-2 flex-none`)
  const dialog = markup(
    'dialog',
    { class: DIALOG },
    markup('div', { class: DIALOG_HEAD }, heading, close),
    ...children,
  )
  heading.id = 'checkup-dialog'
  heading.tabIndex = -1
  dialog.setAttribute('aria-labelledby', heading.id)
  dialog.addEventListener('close', () => dialog.remove())
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog && isOutside(dialog, event)) dialog.close()
  })
  host.append(dialog)
  dialog.showModal()
  heading.focus()
  dialog.scrollTop = 0
  return dialog
}

function isOutside(dialog: HTMLElement, { clientX, clientY }: MouseEvent): boolean {
  const { left, right, top, bottom } = dialog.getBoundingClientRect()
  return clientX < left || clientX > right || clientY < top || clientY > bottom
}

export const tag = 'sp-search'

const isTyping = () => document.activeElement?.matches('input, select, :read-write')

/**
 * Turns the search form after it into a combobox. What answers it is fetched when someone turns to
 * the field, not before.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const input = this.nextElementSibling?.querySelector('input')
    const form = input?.form
    if (!form) return
    const start = () =>
      void import('@/components/search/type-ahead/type-ahead')
        .then((typeAhead) => typeAhead.start(form, input))
        .catch(() => {})
    input.role = 'combobox'
    input.ariaExpanded = 'false'
    if (!/key=off/.test(document.cookie)) input.ariaKeyShortcuts = '/'
    form.addEventListener('pointerenter', start, { once: true })
    input.addEventListener('focus', start, { once: true })
    if (document.activeElement === input) start()
    const clear = form.querySelector<HTMLButtonElement>('[type=button]')
    clear?.addEventListener('click', () => {
      input.value = ''
      input.focus()
    })
    addEventListener('keydown', (event) => {
      // A layout of other letters has another sign on the key; a filled-in field has no key.
      const isKey = event.key === '/' || (event.code === 'Slash' && event.key > '~')
      if (!isKey || event.ctrlKey || event.metaKey || event.altKey || isTyping()) return
      // Where it is turned off (WCAG 2.1.4) the field tells of no key.
      if (!input.ariaKeyShortcuts || getComputedStyle(input).visibility === 'hidden') return
      event.preventDefault()
      input.focus()
      input.select()
    })
  }
}

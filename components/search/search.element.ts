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
    input.ariaAutoComplete = 'list'
    input.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K')
    form.addEventListener('pointerenter', start, { once: true })
    input.addEventListener('focus', start, { once: true })
    if (document.activeElement === input) start()
    const clear = form.querySelector<HTMLButtonElement>('[type=button]')
    clear?.addEventListener('click', () => {
      input.value = ''
      input.focus()
    })
    addEventListener('keydown', (event) => {
      const isShortcut =
        event.key === '/'
          ? !isTyping()
          : // A keydown of a filled-in field has no key.
            /^k$/i.test(event.key) && (event.ctrlKey || event.metaKey)
      if (!isShortcut || event.altKey || getComputedStyle(input).visibility === 'hidden') return
      event.preventDefault()
      input.focus()
      input.select()
    })
  }
}

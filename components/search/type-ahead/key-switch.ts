// The switch of the key that leads to the search field (WCAG 2.1.4): where the key is told, in the
// list that opens at the field. The attribute says whether the key counts; a cookie keeps it, as it
// keeps the theme. Shares no module with search.element.ts: that would be a file of its own,
// fetched with every page.
import { build } from './hits'

const SHORTCUTS = 'aria-keyshortcuts'
const KEY = '/'
const YEAR = 31_536_000

/**
 * What the key does and a button that turns it off, or on again: then `again` draws what is here
 * anew, and `status` says it.
 */
export function keySwitch(
  input: HTMLInputElement,
  status: HTMLElement,
  again: () => void,
): HTMLElement {
  const isOn = input.hasAttribute(SHORTCUTS)
  const button = build(
    'button',
    { type: 'button', class: 'border-0 bg-transparent p-0 underline' },
    isOn ? 'Turn the key off' : 'Turn the key on',
  )
  button.addEventListener('click', () => {
    document.cookie = `key=off;path=/;samesite=lax;max-age=${isOn ? YEAR : 0}`
    for (const field of document.querySelectorAll('sp-search + form input[name=q]'))
      if (isOn) field.removeAttribute(SHORTCUTS)
      else field.setAttribute(SHORTCUTS, KEY)
    input.focus()
    again()
    status.textContent = isOn ? 'The key is off' : 'The key is on'
  })
  return build(
    'span',
    { class: 'pointer-coarse:hidden' },
    `The key ${KEY} leads ${isOn ? 'here from anywhere' : 'nowhere now'}. `,
    button,
  )
}

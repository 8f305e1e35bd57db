export const tag = 'sp-steps'

/**
 * Shows the box before each step of the article after it. What keeps the ticks is fetched when
 * there is one.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const lists = [...(this.nextElementSibling?.querySelectorAll('[data-steps]') ?? [])]
    for (const list of lists)
      for (const box of list.querySelectorAll<HTMLInputElement>(':scope > li > :first-child'))
        box.hidden = false
    const start = () => void import('./ticks').then((ticks) => ticks.start(lists)).catch(() => {})
    this.parentElement?.addEventListener('change', start, { once: true })
    try {
      if (localStorage.getItem(`ticked ${location.pathname}`)) start()
    } catch {
      // A browser that keeps nothing still ticks.
    }
  }
}

export const tag = 'sp-steps'

/**
 * Keeps the ticks at the steps of the article after it. What does it is fetched when there is one.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const text = this.nextElementSibling
    const start = () => void import('./ticks').then((ticks) => ticks.start(text)).catch(() => {})
    text?.addEventListener('change', start, { once: true })
    try {
      if (localStorage.getItem(`ticked ${location.pathname}`)) start()
    } catch {
      // A browser that keeps nothing still ticks.
    }
  }
}

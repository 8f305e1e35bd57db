export const tag = 'sp-steps'

/** Puts a box before each step of the article after it. What keeps the ticks is fetched when there is one. */
export class Element extends HTMLElement {
  connectedCallback() {
    const lists = [...this.nextElementSibling!.querySelectorAll('.steps')]
    for (const list of lists) [...list.children].forEach((step, at) => step.prepend(Object.assign(document.createElement('input'), { type: 'checkbox', ariaLabel: `Step ${at + 1} done` })))
    const start = () => void import('./ticks').then((ticks) => ticks.start(lists)).catch(() => {})
    this.parentElement!.addEventListener('change', start, { once: true })
    try {
      if (localStorage.getItem(`ticked ${location.pathname}`)) start()
    } catch {
      // A browser that keeps nothing still ticks.
    }
  }
}

export const tag = 'sp-contents'

/**
 * Marks, in the contents after it, the section being read; what does it is fetched with the first
 * scroll.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const contents = this.nextElementSibling
    if (!contents) return
    addEventListener(
      'scroll',
      () => void import('./reading').then(({ follow }) => follow(contents)).catch(() => {}),
      { once: true, passive: true },
    )
  }
}

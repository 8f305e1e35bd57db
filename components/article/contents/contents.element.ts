export const tag = 'sp-contents'

/**
 * Marks, in the contents after it, the section being read; what does it is fetched with the first
 * scroll.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const contents = this.nextElementSibling
    const start = () =>
      void import('./reading').then((reading) => reading.start(contents)).catch(() => {})
    addEventListener('scroll', start, { once: true })
  }
}

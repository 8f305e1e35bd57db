export const tag = 'sp-copy'

// As TEXT_BUTTON of components/look/forms: what this program shares with one that comes later
// would be a file of its own, and a request on every page.
const LOOK =
  'border-0 bg-transparent px-0 py-[0.15rem] underline decoration-1 underline-offset-[0.18em]'

/**
 * Puts buttons before the link to the Markdown: copy what it leads to, share the article, print it.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const link = this.nextElementSibling
    if (!(link instanceof HTMLAnchorElement)) return
    const url = link.href.slice(0, -3)
    const status = Object.assign(document.createElement('span'), { role: 'status' })
    const button = (textContent: string, onclick: () => unknown) =>
      Object.assign(document.createElement('button'), {
        type: 'button',
        className: LOOK,
        textContent,
        onclick,
      })
    const copy = async (what: string | Promise<Blob>, otherwise: string) => {
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': what })])
        status.textContent = 'Copied'
      } catch {
        location.assign(otherwise)
      }
    }
    const markdown = async () =>
      new Blob([await (await fetch(link.href)).text()], { type: 'text/plain' })
    this.replaceChildren(
      button('Copy as Markdown', () => copy(markdown(), link.href)),
      // Turning away from the browser's own sheet is no error.
      typeof navigator.share === 'function'
        ? button('Share', () => navigator.share({ title: document.title, url }).catch(() => {}))
        : button('Copy link', () => copy(url, url)),
      button('Print', () => print()),
      status,
    )
  }
}

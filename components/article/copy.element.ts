export const tag = 'sp-copy'

/**
 * Lets the buttons after it be used, in the place of the link to the Markdown: copy what it leads
 * to, share the article, print it.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const take = this.nextElementSibling as HTMLElement
    const link = take.nextElementSibling as HTMLAnchorElement
    const url = link.href.slice(0, -3)
    const [copying, sharing, printing, status] = [...take.children] as FourParts
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
    copying.onclick = () => copy(markdown(), link.href)
    sharing.onclick = () => copy(url, url)
    if (typeof navigator.share === 'function') {
      sharing.textContent = 'Share'
      // Turning away from the browser's own sheet is no error.
      sharing.onclick = () => navigator.share({ title: document.title, url }).catch(() => {})
    }
    printing.onclick = () => print()
    link.hidden = true
    take.hidden = false
  }
}

/** As components/article/article-view.tsx has them. */
type FourParts = [HTMLElement, HTMLElement, HTMLElement, HTMLElement]

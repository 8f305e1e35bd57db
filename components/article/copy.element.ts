export const tag = 'sp-copy'

/**
 * Lets the buttons after it be used, in the place of the link to the Markdown: copy what it leads
 * to, share the article, print it.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const link = this.parentElement?.querySelector('a')
    const take = this.parentElement?.querySelector('span')
    if (!link || !take) return
    const url = link.href.slice(0, -3)
    const copy = async (what: string | Promise<Blob>, otherwise: string) => {
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': what })])
        if (status) status.textContent = 'Copied'
      } catch {
        location.href = otherwise
      }
    }
    const markdown = async () =>
      new Blob([await (await fetch(link.href)).text()], { type: 'text/plain' })
    const canShare = 'share' in navigator
    const [copying, sharing, printing] = take.querySelectorAll('button')
    const status = take.lastElementChild
    copying?.addEventListener('click', () => void copy(markdown(), link.href))
    sharing?.addEventListener('click', () => {
      // Turning away from the browser's own sheet is no error.
      if (canShare) navigator.share({ title: document.title, url }).catch(() => {})
      else void copy(url, url)
    })
    printing?.addEventListener('click', () => print())
    if (canShare && sharing) sharing.textContent = 'Share'
    link.hidden = true
    take.hidden = false
  }
}

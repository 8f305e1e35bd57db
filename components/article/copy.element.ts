export const tag = 'sp-copy'

/** Puts two buttons before the link to the Markdown: copy what it leads to, and print. */
export class Element extends HTMLElement {
  connectedCallback() {
    const link = this.nextElementSibling as HTMLAnchorElement
    const button = (label: string, onclick: () => void) => Object.assign(document.createElement('button'), { type: 'button', textContent: label, onclick })
    const status = Object.assign(document.createElement('span'), { role: 'status' })
    const markdown = async () => new Blob([await (await fetch(link.href)).text()], { type: 'text/plain' })
    const write = async () => {
      try {
        await navigator.clipboard.write([new ClipboardItem({ 'text/plain': markdown() })])
        status.textContent = 'Copied'
      } catch {
        location.assign(link.href)
      }
    }
    const copy = button('Copy as Markdown', () => void write())
    this.className = 'flex gap-4'
    this.replaceChildren(copy, status, button('Print', () => print()))
  }
}

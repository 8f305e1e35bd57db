import { canHandOver, handOver, HANDED, type HandedList } from './handed-list'
import { CHECK_UP_PAGE } from '@/lib/core/routes'

export const tag = 'sp-list'

/**
 * Lets the panel that it stands in take a list: a file chosen or dropped, or rows that are pasted
 * on the page and not into a field. The list goes to the check-up without leaving the browser.
 */
export class CustomElement extends HTMLElement {
  readonly #listening = new AbortController()

  connectedCallback() {
    const panel = this.closest('section')
    const label = this.nextElementSibling
    const file = label?.querySelector('input')
    if (!panel || !file || !canHandOver()) return
    label?.removeAttribute('hidden')
    const { signal } = this.#listening
    const over = (isOver: boolean): void => void panel.toggleAttribute('data-over', isOver)
    const take = (given: DataTransfer | null, name: string): void => {
      const [first] = given?.files ?? []
      const text = given?.getData('text/plain') ?? ''
      if (first) hand({ blob: first, name: first.name })
      else if (text.trim() !== '') hand({ blob: new Blob([text]), name })
    }
    file.addEventListener('change', () => {
      const [chosen] = file.files ?? []
      if (chosen) hand({ blob: chosen, name: chosen.name })
    })
    panel.addEventListener('dragover', (event) => {
      event.preventDefault()
      over(true)
    })
    panel.addEventListener('dragleave', () => over(false))
    panel.addEventListener('drop', (event) => {
      event.preventDefault()
      over(false)
      take(event.dataTransfer, 'the dropped rows')
    })
    document.addEventListener(
      'paste',
      (event) => {
        const { target, clipboardData } = event
        const isField = target instanceof Element && target.closest('input,textarea') !== null
        const text = clipboardData?.getData('text/plain').trim() ?? ''
        if (!isField && ((clipboardData?.files.length ?? 0) > 0 || text.includes('\n')))
          take(clipboardData, 'the pasted rows')
      },
      { signal },
    )
  }

  disconnectedCallback() {
    this.#listening.abort()
  }
}

/** Where the store refuses the list, the check-up asks for it again. */
function hand(list: HandedList): void {
  void handOver(list)
    .then(() => HANDED)
    .catch(() => '')
    .then((hash) => location.assign(CHECK_UP_PAGE + hash))
}

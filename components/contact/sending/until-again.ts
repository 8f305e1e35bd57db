// What stands on a page while what it sends waits for its line.
import { QUIET_BUTTON } from '@/components/look/buttons'
import { markup } from '@/components/wizard/markup'

/**
 * Waits for so many seconds where they are given, for a press, or until the browser has a
 * connection again. `place` says why, and has the button.
 */
export function untilAgain(
  place: HTMLElement,
  words: { readonly why: string; readonly again: string },
  seconds?: number,
): Promise<void> {
  return new Promise((resolve) => {
    const button = markup('button', { type: 'button', class: QUIET_BUTTON }, words.again)
    let timer = 0
    const go = (): void => {
      clearTimeout(timer)
      removeEventListener('online', go)
      resolve()
    }
    if (seconds !== undefined) timer = window.setTimeout(go, seconds * 1000)
    addEventListener('online', go)
    button.addEventListener('click', go)
    place.replaceChildren(markup('p', {}, words.why), button)
  })
}

// How a page is looked at on which something was shown that might be taken for markup.
import type { Page } from 'playwright-core'

/** Tells of what should not happen while a page is open: a dialog, what the policy blocks, a way out. */
export function watch(page: Page, origin: string, tell: (what: string) => void): void {
  page.on('dialog', (dialog) => {
    tell('a dialog')
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content.Security.Policy|Refused to/.test(message.text()))
      tell(`blocked, ${message.text()}`)
  })
  page.on('request', (request) => {
    if (!request.url().startsWith(origin)) tell(`asked ${request.url()}`)
  })
}

/** What nobody sees is taken out of texts, and spaces are one. */
export const plain = (text: string): string => text.replaceAll(/[\s\p{Cc}\p{Zl}]+/gu, ' ').trim()

/** In the page: whether code ran, what could run, and all words that are shown or typed. */
export function inPage(): { ran: boolean; elements: string[]; texts: string } {
  const risky = [...document.querySelectorAll('*')].filter(
    (element) =>
      [...element.attributes].some(
        ({ name, value }) => name.startsWith('on') || /^\s*(?:javascript|data):/i.test(value),
      ) || element.matches('iframe, object, embed, base, marquee, math, script[src^="//"]'),
  )
  const typed = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
  const words = [document.title, document.body.innerText, ...typed.map(({ value }) => value)]
  return {
    ran: 'ran' in window,
    elements: risky.map(({ outerHTML }) => outerHTML.slice(0, 120)),
    texts: words.join('\n').replaceAll(/[\s\p{Cc}\p{Zl}]+/gu, ' '),
  }
}

import type { SearchAnswer } from '@/lib/search/document'
import { failureHtml, resultsHtml } from './results'

export const tag = 'sp-results'

/** Fills the results container where the server has not: on a plain file server, or behind a cache that drops the question. */
export class Element extends HTMLElement {
  async connectedCallback() {
    const asked = new URLSearchParams(location.search)
    const query = asked.get('q')?.trim() ?? ''
    const results = this.nextElementSibling
    // A container that was filled no longer holds the section that the shell offers.
    if (query === '' || !results?.querySelector('section')) return
    results.ariaBusy = 'true'
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name=q]')) input.value = query
    results.innerHTML = await this.ask(query)
    results.ariaBusy = null
  }

  async ask(query: string): Promise<string> {
    try {
      const response = await fetch(`/api/search${location.search}`)
      return response.ok ? resultsHtml((await response.json()) as SearchAnswer, location.search) : failureHtml(query)
    } catch {
      return failureHtml(query)
    }
  }
}

export const tag = 'sp-results'

/**
 * Fills the results container where the server has not: on a plain file server, or behind a cache
 * that drops the question.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    // What is not loaded is not counted.
    this.#connect().catch(() => {})
  }

  async #connect() {
    const query = new URLSearchParams(location.search).get('q')?.trim() ?? ''
    const results = this.nextElementSibling
    // A container that was filled no longer holds the section that the shell offers.
    if (query === '' || !results) return
    if (results.querySelector('section:not([id])')) await this.#fill(results, query)
    const { watch } = await import('@/components/events/searches')
    watch(results, query)
  }

  async #fill(results: Element, query: string) {
    document.title = `${query} - ${document.title}`
    results.ariaBusy = 'true'
    results.innerHTML = '<p role="status">Searching…</p>'
    for (const input of document.querySelectorAll<HTMLInputElement>('input[name=q]'))
      input.value = query
    try {
      const { drawResults } = await import('./ask')
      results.innerHTML = await drawResults(location.search)
    } catch {
      results.innerHTML =
        '<p role="alert">Search could not be loaded. Check your connection and reload the page.</p>'
    }
    results.ariaBusy = null
  }
}

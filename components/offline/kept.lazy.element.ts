import { markup } from '@/components/wizard/markup'
import { OFFLINE_PAGE } from '@/lib/core/routes'
import { PAGES } from './caches'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { LINKS, LINKS_ITEM, LINKS_LINK } from '@/components/look/lists'

export const tag = 'sp-kept'

/** The pages kept in this browser, the one read last first, and how to forget them. */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    this.#show().catch(() => this.replaceChildren(markup('p', {}, 'This browser keeps no pages.')))
  }

  async #show() {
    const cache = await caches.open(PAGES)
    const kept = await Promise.all(
      [...(await cache.keys())].reverse().map(async (request) => {
        const html = (await (await cache.match(request))?.text()) ?? ''
        return { url: new URL(request.url).pathname, title: titleOf(html) }
      }),
    )
    const titled = kept.filter(({ url, title }) => title && url !== OFFLINE_PAGE)
    // Its own style hides it, where there is script, until this is known.
    if (this.nextElementSibling instanceof HTMLElement)
      this.nextElementSibling.style.visibility = titled.length === 0 ? 'visible' : 'hidden'
    if (titled.length === 0) return this.replaceChildren()
    const forget = markup('button', { type: 'button', class: QUIET_BUTTON }, 'Forget all of them')
    forget.addEventListener('click', () => void caches.delete(PAGES).then(() => this.#show()))
    this.replaceChildren(
      markup(
        'ul',
        { class: LINKS },
        ...titled.map(({ url, title }) =>
          markup('li', { class: LINKS_ITEM }, markup('a', { class: LINKS_LINK, href: url }, title)),
        ),
      ),
      forget,
    )
  }
}

/**
 * The headline of a page that is kept. Its heading alone is parsed: the stylesheet of another page
 * is not one that the policy of this page lets in.
 */
function titleOf(html: string): string {
  const [heading = ''] = /<h1\b[^]*?<\/h1>/.exec(html) ?? []
  return new DOMParser().parseFromString(heading, 'text/html').body.textContent
}

import { markup } from '@/components/wizard/markup'
import { articleRoute, FIXES_PAGE, OFFLINE_PAGE } from '@/lib/core/routes'
import { PAGES } from './caches'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { LINKS, LINKS_ITEM, LINKS_LINK } from '@/components/look/lists'
import { PART_TITLE } from '@/components/look/stage'
import { HINT } from '@/components/look/text'

export const tag = 'sp-kept'

/** A page that is kept, and beside it what it is where its title alone does not say so. */
const ITEM = LINKS_ITEM + ' flex items-baseline justify-between gap-4'
const KIND = HINT + ' flex-none'

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
    const count = titled.length === 1 ? 'One page' : `${titled.length} pages`
    this.replaceChildren(
      markup('h2', { class: PART_TITLE }, `${count} on this device`),
      markup(
        'ul',
        { class: LINKS },
        ...titled.map(({ url, title }) =>
          markup(
            'li',
            { class: ITEM },
            markup('a', { class: LINKS_LINK, href: url }, title),
            markup('span', { class: KIND }, kindOf(url)),
          ),
        ),
      ),
      forget,
    )
  }
}

/** What a page is, by its address; nothing where its title says enough. */
const kindOf = (url: string): string =>
  url.startsWith(`${FIXES_PAGE}/`)
    ? 'Guided fix'
    : url.startsWith(articleRoute(''))
      ? 'Article'
      : ''

/**
 * The headline of a page that is kept. Its heading alone is parsed: the stylesheet of another page
 * is not one that the policy of this page lets in.
 */
function titleOf(html: string): string {
  const [heading = ''] = /<h1\b[^]*?<\/h1>/.exec(html) ?? []
  return new DOMParser().parseFromString(heading, 'text/html').body.textContent
}

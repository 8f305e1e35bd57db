import { markup } from '@/components/wizard/markup'
import { CATEGORIES_PAGE, FIXES_PAGE, OFFLINE_PAGE } from '@/lib/core/routes'
import { PAGES } from './caches'
import { BUTTON, QUIET_BUTTON, ROW } from '@/components/look/buttons'
import { PART_TITLE, STAGE } from '@/components/look/stage'
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
    if (titled.length === 0)
      return this.replaceChildren(
        markup(
          'div',
          { class: STAGE },
          markup('h2', { class: PART_TITLE }, 'Nothing is kept yet'),
          markup(
            'p',
            { class: 'm-0' },
            'Every article and guided fix that you open is kept in this browser, and nowhere ' +
              'else. Open one now, and it is here when the connection is not.',
          ),
          markup(
            'p',
            { class: `${ROW} mt-6 mb-0` },
            markup('a', { class: BUTTON, href: CATEGORIES_PAGE }, 'Browse all topics'),
            markup('a', { class: QUIET_BUTTON, href: FIXES_PAGE }, 'See all guided fixes'),
          ),
        ),
      )
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

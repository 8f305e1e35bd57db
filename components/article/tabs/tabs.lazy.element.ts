export const tag = 'sp-tabs'

/** Where the browser keeps the titles that a reader chose, the latest first. */
const STORE = 'tabs'
const KEPT = 8

const TAB =
  'min-h-11 flex-none border-0 border-b-3 border-transparent bg-transparent px-4 py-[0.4rem] ' +
  'font-semibold text-muted hover:text-ink focus-visible:-outline-offset-2 ' +
  'aria-selected:border-accent aria-selected:text-ink ' +
  'forced-colors:not-aria-selected:border-[Canvas]'

/** Every group of the page: what is turned in one is turned in all that have it. */
const groups: CustomElement[] = []

/** What the reader chose before; nothing where the browser keeps nothing. */
function chosen(): string[] {
  try {
    return localStorage.getItem(STORE)?.split('\n') ?? []
  } catch {
    return []
  }
}

function keep(title: string): void {
  try {
    localStorage.setItem(
      STORE,
      [title, ...chosen().filter((other) => other !== title)].slice(0, KEPT).join('\n'),
    )
  } catch {
    // A browser that keeps nothing still turns tabs.
  }
}

/**
 * Makes tabs of the sections after it. A title that is chosen in one group is chosen in every group
 * of the page that has it, and on the next page.
 */
export class CustomElement extends HTMLElement {
  #tabs: HTMLButtonElement[] = []
  #panels: HTMLElement[] = []

  connectedCallback() {
    if (this.#tabs.length > 0) return
    this.#panels = [...(this.nextElementSibling?.querySelectorAll<HTMLElement>(':scope > *') ?? [])]
    const group = `tabs-${groups.push(this)}`
    this.#tabs = this.#panels.map((panel, at) => {
      const heading = panel.firstElementChild
      const tab = Object.assign(document.createElement('button'), {
        type: 'button',
        className: TAB,
        role: 'tab',
        id: `${group}-${at}`,
        textContent: heading?.textContent,
        onclick: () => this.#choose(at),
      })
      panel.id ||= `${group}-panel-${at}`
      tab.setAttribute('aria-controls', panel.id)
      heading?.classList.add('not-print:absolute', 'not-print:[clip-path:inset(50%)]')
      // Found by the browser's own search, or led to by a link: it comes to the front.
      panel.addEventListener('beforematch', () => this.#show(at))
      return tab
    })
    this.role = 'tablist'
    this.replaceChildren(...this.#tabs)
    this.addEventListener('keydown', (event) => this.#onKey(event))
    addEventListener('hashchange', () => this.#showTarget())
    this.#show(Math.max(0, this.#remembered()))
    this.#showTarget()
  }

  #at(title: string): number {
    return this.#tabs.findIndex(({ textContent }) => textContent === title)
  }

  /** The latest choice of the reader that this group has. */
  #remembered(): number {
    return (
      chosen()
        .map((title) => this.#at(title))
        .find((at) => at >= 0) ?? -1
    )
  }

  /** Brings a panel to the front. */
  #show(at: number): void {
    this.#tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === at)
      tab.tabIndex = index === at ? 0 : -1
    })
    // A panel behind the others is found by the browser's search, and is nothing else: no stop for
    // the Tab key, no name.
    this.#panels.forEach((panel, index) => {
      for (const [name, value] of Object.entries({
        role: 'tabpanel',
        tabindex: '0',
        'aria-labelledby': this.#tabs[index]?.id ?? '',
      })) {
        if (index === at) panel.setAttribute(name, value)
        else panel.removeAttribute(name)
      }
      if (index === at) panel.removeAttribute('hidden')
      else panel.setAttribute('hidden', 'until-found')
    })
  }

  #choose(at: number): void {
    const title = this.#tabs[at]?.textContent ?? ''
    keep(title)
    const top = this.getBoundingClientRect().top
    for (const each of groups) each.#follow(title)
    // A group above may have become longer: what the reader turned stays where it was.
    scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' })
  }

  #follow(title: string): void {
    if (this.#at(title) >= 0) this.#show(this.#at(title))
  }

  #showTarget(): void {
    const target =
      location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const at = target ? this.#panels.findIndex((panel) => panel.contains(target)) : -1
    if (target && at >= 0) {
      this.#show(at)
      target.scrollIntoView()
    }
  }

  #onKey(event: KeyboardEvent): void {
    const at = this.#tabs.findIndex((tab) => tab === event.target)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    const { length } = this.#tabs
    const next = (to + length) % length
    this.#choose(next)
    this.#tabs[next]?.focus()
  }
}

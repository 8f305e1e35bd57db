export const tag = 'sp-tabs'

/** Where the browser keeps the titles that a reader chose, the latest first. */
const STORE = 'tabs'
const KEPT = 8
/** Said to every group on the page when one of them is turned. */
const TURNED = 'sp-tabs-turned'

let count = 0

/** What the reader chose before; nothing where the browser keeps nothing. */
function chosen(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(STORE) ?? '[]')
    return Array.isArray(kept) ? kept.map(String) : []
  } catch {
    return []
  }
}

function keep(title: string): void {
  try {
    localStorage.setItem(STORE, JSON.stringify([title, ...chosen().filter((other) => other !== title)].slice(0, KEPT)))
  } catch {
    // A browser that keeps nothing still turns tabs.
  }
}

/** Makes tabs of the sections after it. A title that is chosen in one group is chosen in every group of the page that has it, and on the next page. */
export class Element extends HTMLElement {
  private tabs: HTMLButtonElement[] = []
  private panels: HTMLElement[] = []

  connectedCallback() {
    if (this.tabs.length > 0) return
    this.panels = [...this.nextElementSibling!.children] as HTMLElement[]
    const group = `tabs-${++count}`
    this.tabs = this.panels.map((panel, at) => {
      const heading = panel.firstElementChild as HTMLElement
      const tab = Object.assign(document.createElement('button'), { type: 'button', role: 'tab', id: `${group}-${at}`, textContent: heading.textContent, onclick: () => this.choose(at) })
      panel.id ||= `${group}-panel-${at}`
      tab.setAttribute('aria-controls', panel.id)
      heading.classList.add('tab-title')
      // Found by the browser's own search, or led to by a link: it comes to the front.
      panel.addEventListener('beforematch', () => this.show(at))
      return tab
    })
    this.role = 'tablist'
    this.replaceChildren(...this.tabs)
    this.addEventListener('keydown', (event) => this.onKey(event))
    document.addEventListener(TURNED, (event) => this.follow((event as CustomEvent<string>).detail))
    addEventListener('hashchange', () => this.showTarget())
    this.show(Math.max(0, this.remembered()))
    this.showTarget()
  }

  private at(title: string): number {
    return this.tabs.findIndex(({ textContent }) => textContent === title)
  }

  /** The latest choice of the reader that this group has. */
  private remembered(): number {
    return chosen().map((title) => this.at(title)).find((at) => at >= 0) ?? -1
  }

  /** Brings a panel to the front. */
  private show(at: number): void {
    this.tabs.forEach((tab, index) => {
      tab.ariaSelected = String(index === at)
      tab.tabIndex = index === at ? 0 : -1
    })
    // A panel behind the others is found by the browser's search, and is nothing else: no stop for the Tab key, no name.
    this.panels.forEach((panel, index) => {
      for (const [name, value] of Object.entries({ role: 'tabpanel', tabindex: '0', 'aria-labelledby': this.tabs[index]!.id })) {
        if (index === at) panel.setAttribute(name, value)
        else panel.removeAttribute(name)
      }
      if (index === at) panel.removeAttribute('hidden')
      else panel.setAttribute('hidden', 'until-found')
    })
  }

  private choose(at: number): void {
    const title = this.tabs[at]!.textContent
    keep(title)
    const top = this.getBoundingClientRect().top
    document.dispatchEvent(new CustomEvent(TURNED, { detail: title }))
    // A group above may have become longer: what the reader turned stays where it was.
    scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' })
  }

  private follow(title: string): void {
    if (this.at(title) >= 0) this.show(this.at(title))
  }

  private showTarget(): void {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)))
    const at = target ? this.panels.findIndex((panel) => panel.contains(target)) : -1
    if (target && at >= 0) {
      this.show(at)
      target.scrollIntoView()
    }
  }

  private onKey(event: KeyboardEvent): void {
    const at = this.tabs.indexOf(event.target as HTMLButtonElement)
    const last = this.tabs.length - 1
    const to = { ArrowRight: at === last ? 0 : at + 1, ArrowLeft: at === 0 ? last : at - 1, Home: 0, End: last }[event.key]
    if (at < 0 || to === undefined) return
    event.preventDefault()
    this.choose(to)
    this.tabs[to]!.focus()
  }
}

export const tag = 'sp-tabs'

/** Where the browser keeps the titles that a reader chose, the latest first. */
const STORE = 'tabs'
const KEPT = 8

/** Of every group of the page, what brings the way with a title to the front, where it has it. */
const groups: ((title: string) => void)[] = []

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
    localStorage.setItem(STORE, [...new Set([title, ...chosen()])].slice(0, KEPT).join('\n'))
  } catch {
    // A browser that keeps nothing still turns tabs.
  }
}

/**
 * Lets the strip of tabs after it be used, for the sections after that. A title that is chosen in
 * one group is chosen in every group of the page that has it, and on the next page.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const strip = this.nextElementSibling
    if (!(strip instanceof HTMLElement) || !strip.hidden) return
    const tabs = [...strip.querySelectorAll('button')]
    const panels = [...(strip.nextElementSibling?.children ?? [])]
    const placeOf = (title: string) => tabs.findIndex(({ textContent }) => textContent === title)
    const show = (at: number) =>
      tabs[at] && tabs.forEach((tab, place) => turn(tab, panels[place], place === at))
    const showTarget = () => {
      const target = document.querySelector(':target')
      panels.forEach((panel, at) => {
        if (!target || !panel.contains(target)) return
        show(at)
        target.scrollIntoView()
      })
    }
    groups.push((title) => show(placeOf(title)))
    tabs.forEach((tab, at) => {
      tab.onclick = () => choose(tab)
      // Found by the browser's own search, or led to by a link: it comes to the front.
      panels[at]?.addEventListener('beforematch', () => show(at))
    })
    strip.addEventListener('keydown', (event) => onKey(event, tabs))
    addEventListener('hashchange', showTarget)
    show(
      chosen()
        .map(placeOf)
        .find((at) => at >= 0) ?? 0,
    )
    strip.hidden = false
    showTarget()
  }
}

/** Brings a panel to the front, or behind another. */
function turn(tab: HTMLElement, panel: Element | undefined, isChosen: boolean): void {
  tab.ariaSelected = String(isChosen)
  tab.tabIndex = isChosen ? 0 : -1
  // A panel behind the others is found by the browser's search, and is nothing else: no stop for
  // the Tab key, no name.
  for (const [name, value] of Object.entries({
    role: isChosen && 'tabpanel',
    tabindex: isChosen && '0',
    'aria-labelledby': isChosen && tab.id,
    hidden: !isChosen && 'until-found',
  })) {
    if (value) panel?.setAttribute(name, value)
    else panel?.removeAttribute(name)
  }
}

function choose(tab: HTMLElement): void {
  const title = tab.textContent
  const { top } = tab.getBoundingClientRect()
  keep(title)
  for (const bring of groups) bring(title)
  // A group above may have become longer: what the reader turned stays where it was.
  scrollBy({ top: tab.getBoundingClientRect().top - top, behavior: 'instant' })
}

function onKey(event: KeyboardEvent, tabs: readonly HTMLElement[]): void {
  const at = tabs.findIndex((tab) => tab === event.target)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key]
  const next = to === undefined ? undefined : tabs.at(to % tabs.length)
  if (at < 0 || !next) return
  event.preventDefault()
  choose(next)
  next.focus()
}

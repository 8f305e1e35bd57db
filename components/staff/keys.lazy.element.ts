// Keys of staff pages: j and k go along a list, / to the search, r and n to reply and note. A
// switch turns them off, since a key that acts by itself is in the way of who speaks to a browser
// (WCAG 2.2, 2.1.4). Without script all of it is there to be clicked.
export const tag = 'sp-keys'

const STORE = 'staff-keys'
const TYPED_INTO = 'input, select, textarea, [contenteditable]'

/** Whether they are on; a browser that keeps nothing has them on. */
function areOn(): boolean {
  try {
    return localStorage.getItem(STORE) !== 'off'
  } catch {
    return true
  }
}

function keep(isOn: boolean): void {
  try {
    localStorage.setItem(STORE, isOn ? 'on' : 'off')
  } catch {
    // It holds for this page alone.
  }
}

const all = (part: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-keys-${part}]`),
]

/** Goes along the rows from the one that has the focus. */
function step(by: 1 | -1): void {
  const rows = all('row')
  const at = rows.findIndex((row) => row === document.activeElement)
  rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus()
}

/** Opens what folds away around an element, and goes there. */
function goTo(element: HTMLElement | undefined): void {
  const fold = element?.closest('details')
  if (fold) fold.open = true
  const field = fold?.querySelector('textarea') ?? element
  field?.focus()
}

const ACTS: Readonly<Record<string, () => void>> = {
  j: () => step(1),
  k: () => step(-1),
  '/': () => goTo(all('search')[0]),
  r: () => goTo(all('reply')[0]),
  n: () => goTo(all('note')[0]),
}

/** What a key does, where there is such a part. */
const HINTS = [
  ['row', '<kbd>J</kbd> <kbd>K</kbd> along the list'],
  ['search', '<kbd>/</kbd> search'],
  ['reply', '<kbd>R</kbd> reply'],
  ['note', '<kbd>N</kbd> note'],
] as const

export class CustomElement extends HTMLElement {
  connectedCallback(): void {
    // It says what it does only where it does something.
    const hints = HINTS.filter(([part]) => all(part).length > 0).map(([, words]) => words)
    // The keys of a case stand on its buttons.
    const ofCase = document.querySelector('[data-key]') ? ['as on the buttons'] : []
    if (hints.length + ofCase.length === 0) return
    const words = [...hints, ...ofCase].join(', ')
    this.innerHTML = `<label><input type="checkbox"> Keys: ${words}</label>`
    const box = this.querySelector('input')
    if (!box) return
    box.checked = areOn()
    box.addEventListener('change', () => keep(box.checked))
    document.addEventListener('keydown', (event) => {
      const { key, target } = event
      const act = ACTS[key]
      if (!act || !box.checked || event.ctrlKey || event.metaKey || event.altKey) return
      if (target instanceof Element && target.closest(TYPED_INTO)) return
      event.preventDefault()
      act()
    })
  }
}

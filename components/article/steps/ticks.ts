// The ticks of an article's steps: kept in this browser by the text of the step, so that a step
// that says something else is not ticked.
import { TEXT_BUTTON } from '@/components/look/text'

const STORE = `ticked ${location.pathname}`

interface Step {
  readonly text: string
  readonly box: HTMLInputElement
}

/** The texts of the steps that were ticked here; none where the browser keeps nothing. */
function ticked(): string[] {
  try {
    return localStorage.getItem(STORE)?.split('\n') ?? []
  } catch {
    return []
  }
}

function keep(steps: readonly Step[]): void {
  const texts = steps.flatMap(({ text, box }) => (box.checked ? text : []))
  try {
    if (texts.length > 0) localStorage.setItem(STORE, texts.join('\n'))
    else localStorage.removeItem(STORE)
  } catch {
    // A browser that keeps nothing still ticks.
  }
}

function stepOf(item: Element): readonly Step[] {
  const box = item.querySelector('input')
  return box ? [{ text: item.textContent.replace(/\s+/g, ' ').trim(), box }] : []
}

/**
 * Ticks in the lists of a text what was ticked before, keeps what is ticked from now on, and puts
 * under each list how far one is.
 */
export function start(text: Element | null): void {
  const lists = [...(text?.querySelectorAll('[data-steps]') ?? [])]
  const kept = ticked()
  const groups = lists.map((list) => ({ list, steps: [...list.children].flatMap(stepOf) }))
  const all = groups.flatMap(({ steps }) => steps)
  for (const { text, box } of all) box.checked ||= kept.includes(text)
  for (const { list, steps } of groups) follow(list, steps, () => keep(all))
  keep(all)
}

/** Support is told the step that is next, where that is whom the line leads to. */
function nameStep(line: Element | null, steps: readonly Step[]): void {
  const link = line?.querySelector('a')
  const next = steps.findIndex(({ box }) => !box.checked)
  // A guided fix is asked nothing.
  if (!link?.search || next < 0) return
  const title = document.querySelector('h1')?.textContent ?? ''
  link.search = `?q=${encodeURIComponent(
    `${title} I am stuck at step ${next + 1}: ${steps[next]?.text ?? ''}`.slice(0, 500),
  )}`
}

/** The line under one list. Unticking can be undone until something else is ticked. */
function follow(list: Element, steps: readonly Step[], changed: () => void): void {
  const line = list.nextElementSibling
  const count = document.createElement('span')
  const button = Object.assign(document.createElement('button'), {
    type: 'button',
    className: `${TEXT_BUTTON} min-h-11`,
  })
  let unticked: readonly Step[] = []
  const tell = () => {
    const done = steps.filter(({ box }) => box.checked).length
    count.textContent = `${done} of ${steps.length} done`
    button.textContent = done > 0 ? 'Untick all' : 'Undo'
    if (done === 0 && unticked.length === 0) {
      count.remove()
      button.remove()
    } else if (!button.isConnected) line?.append(count, button)
    nameStep(line, steps)
  }
  list.addEventListener('change', () => {
    unticked = []
    changed()
    tell()
  })
  button.addEventListener('click', () => {
    const again = unticked
    unticked = steps.filter(({ box }) => box.checked)
    for (const step of steps) step.box.checked = unticked.length === 0 && again.includes(step)
    changed()
    tell()
  })
  tell()
}

// Runs in a page that the studio shows beside a text, and only there: the role, the theme and the
// place that the studio says. The page itself is as npm run dev makes it.
import { parseShown, type ShownPlace } from './shown'

const { currentScript } = document
const studio = currentScript instanceof HTMLScriptElement ? new URL(currentScript.src).origin : ''

function scrollAlong({ heading, share }: ShownPlace): void {
  const headings = [...document.querySelectorAll('main :is(h2, h3)[id]')]
  const top = (at: number): number => {
    const found = at < 0 ? document.querySelector('main h1') : headings[at]
    return found ? found.getBoundingClientRect().top + scrollY : document.body.scrollHeight
  }
  const from = heading < 0 ? 0 : top(heading)
  scrollTo({ top: from + share * (top(heading + 1) - from) })
}

addEventListener('message', ({ origin, data }) => {
  const shown = origin === studio ? parseShown(data) : undefined
  if (!shown) return
  const { dataset } = document.documentElement
  dataset['theme'] = shown.theme
  if (shown.role === '') delete dataset['role']
  else dataset['role'] = shown.role
  if (shown.place) scrollAlong(shown.place)
})

import type { DiagnosisLinks } from './diagnosis-links'

/**
 * A copy of what the page prepares for the end of a diagnosis (wizard-end.tsx). Where `found`, it
 * asks whether that fixed it: Yes ends the wizard, No goes on with the next question, or opens what
 * to send to support where there is none. `open` is told before support. Throws where a part is
 * missing.
 */
export function endView(
  found: boolean,
  open: readonly HTMLElement[],
  links: DiagnosisLinks,
): HTMLElement {
  const end = document.importNode(links.end, true)
  const part = (name: string) => required(end.querySelector<HTMLElement>(`[data-end=${name}]`))
  const headingOf = (element: HTMLElement) => required(element.querySelector('h2'))
  const [fixed, good, support] = [part('fixed'), part('good'), part('support')]
  const status = required(end.querySelector<HTMLElement>('[role=status]'))
  const openSupport = () => support.setAttribute('open', '')
  end.hidden = false
  fixed.hidden = !found
  if (!found) {
    headingOf(support).textContent = 'What to send to support'
    openSupport()
  }
  support.before(...open)
  const acts: Readonly<Record<string, () => void>> = {
    yes: () => {
      for (const gone of [fixed, support, ...open]) gone.remove()
      good.hidden = false
      headingOf(good).focus()
    },
    no: () => {
      openSupport()
      headingOf(support).focus()
    },
    transcript: () => links.copyTranscript(status),
    link: () => links.copyLink(status),
    print: () => print(),
  }
  for (const element of end.querySelectorAll<HTMLElement>('[data-act]')) {
    const act = element.dataset['act'] ?? ''
    if (act === 'no' && links.next) element.replaceWith(links.next)
    else if (element instanceof HTMLAnchorElement)
      if (act === 'again') links.startAgain(element)
      else element.href = links.whatsApp
    else element.addEventListener('click', () => acts[act]?.())
  }
  return end
}

function required<Found>(found: Found | null): Found {
  if (found === null) throw new Error('the page of a guided fix is not whole')
  return found
}

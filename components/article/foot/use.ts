// What the foot of an article does when it is used: sends whether it helped, copies the article,
// shares or prints it.
import { FEEDBACK_API, feedbackRoute } from '@/lib/support/told-routes'
import { REASONS } from '@/lib/support/feedback/reasons'
import { fetchProven } from '@/components/proof/fetch-proven'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { TEXT_BUTTON } from '@/components/look/text'

/** What a reader says, as it is sent. */
interface Said {
  readonly id: string
  readonly article: string
  readonly helpful: boolean
  readonly step?: string
  readonly reason?: string
  readonly takenBack?: true
}

/** A request that is answered within so many milliseconds, or not at all. */
const PATIENCE = 10_000

async function send(said: Said): Promise<boolean> {
  try {
    const { ok } = await fetchProven(FEEDBACK_API, () => ({
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(said),
      keepalive: true,
      signal: AbortSignal.timeout(PATIENCE),
    }))
    return ok
  } catch {
    return false
  }
}

/** The step that is next, where the reader ticked the ones before it, by the name of its box. */
function nextStep(): string | undefined {
  const boxes = [...document.querySelectorAll<HTMLInputElement>('[data-steps] input')]
  const next = boxes.find((box, at) => !box.checked && boxes[at - 1]?.checked)
  return next?.ariaLabel?.replace(/ done$/, '')
}

/**
 * Sends what the pressed button says, and puts in the place of the form what can be added: why it
 * did not help, in more words on a page of its own, or that it is taken back.
 */
export function say(form: HTMLFormElement, button: HTMLElement | null): void {
  const before = [...form.childNodes]
  const helpful = button instanceof HTMLButtonElement && button.value === 'yes'
  const step = helpful ? undefined : nextStep()
  const said: Said = {
    id: crypto.randomUUID(),
    article: form.querySelector('input')?.value ?? '',
    helpful,
    ...(step && { step: step.slice(0, 200) }),
  }
  const status = Object.assign(document.createElement('span'), { tabIndex: -1 })
  const show = (words: string, ...others: readonly Node[]) => {
    status.textContent = words
    form.replaceChildren(status, ...others)
    status.focus()
  }
  const choice = (words: string, act: () => void, className = QUIET_BUTTON) =>
    Object.assign(document.createElement('button'), {
      type: 'button',
      className,
      textContent: words,
      onclick: act,
    })
  const back = () =>
    choice(
      'Take it back',
      () => void attempt({ ...said, takenBack: true }),
      `${TEXT_BUTTON} min-h-11`,
    )
  const more = (words: string) =>
    Object.assign(document.createElement('a'), { href: feedbackRoute(said), textContent: words })
  const after = ({ takenBack, helpful, reason }: Said) => {
    if (takenBack) {
      form.replaceChildren(...before)
      form.querySelector('button')?.focus()
    } else if (helpful) show('Thank you.', more('Say more'), back())
    else if (reason) show('Thank you.', more('Say more, or hear when it is mended'), back())
    else
      show(
        'Thank you. Why not?',
        ...REASONS.map(({ id, words }) =>
          choice(words, () => void attempt({ ...said, reason: id })),
        ),
        back(),
      )
  }
  const attempt = async (what: Said) => {
    form.ariaBusy = 'true'
    const isKept = await send(what)
    form.ariaBusy = null
    if (isKept) after(what)
    else
      show(
        'That could not be kept, because the connection or our database failed.',
        choice('Try again', () => void attempt(what)),
      )
  }
  void attempt(said)
}

/** Copies the Markdown or the address of the article, shares or prints it, by what was pressed. */
export function take(buttons: Element, pressed: EventTarget | null, markdown: string): void {
  const url = markdown.slice(0, -3)
  const status = buttons.lastElementChild
  const copy = async (what: string | Promise<Blob>, otherwise: string) => {
    try {
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': what })])
      if (status) status.textContent = 'Copied'
    } catch {
      location.href = otherwise
    }
  }
  const text = async () => new Blob([await (await fetch(markdown)).text()], { type: 'text/plain' })
  const which = [...buttons.children].findIndex((button) => button === pressed)
  if (which === 0) void copy(text(), markdown)
  else if (which === 2) print()
  // Turning away from the browser's own sheet is no error.
  else if (which === 1 && 'share' in navigator)
    navigator.share({ title: document.title, url }).catch(() => {})
  else if (which === 1) void copy(url, url)
}

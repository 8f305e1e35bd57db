import { post } from './post'
import { emptyBut, handOn, takeOver } from './typed-since'
import { untilAgain } from './until-again'

export const tag = 'sp-form'

/** As the page of a request has it: in the language that its customer wrote in. */
const WORDS = {
  en: {
    sending: 'Sending…',
    why: 'The connection broke. What you typed is still here, and is sent when there is one again.',
    again: 'Try again now',
  },
  hi: {
    sending: 'भेजा जा रहा है…',
    why: 'इंटरनेट कनेक्शन टूट गया। आपने जो लिखा वह यहीं है, कनेक्शन लौटते ही भेज दिया जाएगा।',
    again: 'अभी फिर भेजें',
  },
} as const

/**
 * What the form becomes with script that this stands in: where the line breaks, its page stays with
 * all that was typed, and sends it once there is a line again. It goes out under the id that the
 * form holds, so that it is kept once. Without script the browser sends the form.
 */
export class CustomElement extends HTMLElement {
  #isSending = false

  connectedCallback() {
    const form = this.closest('form')
    if (!form) return
    takeOver(form)
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      if (!this.#isSending) void this.#send(form)
    })
  }

  async #send(form: HTMLFormElement) {
    const words = WORDS[form.closest('[lang=hi]') || form.querySelector('[lang=hi]') ? 'hi' : 'en']
    this.#isSending = true
    this.role = 'status'
    for (;;) {
      this.textContent = words.sending
      const body = bodyOf(form)
      const answered = await post(form.action, body, { tell: () => undefined })
      if (answered) return goOn(form, answered, textsOf(body))
      await untilAgain(this, words)
    }
  }
}

/** Its fields as its browser would send them: with files, or without. */
function bodyOf(form: HTMLFormElement): FormData | URLSearchParams {
  const fields = new FormData(form)
  if (form.enctype === 'multipart/form-data') return fields
  return new URLSearchParams(
    [...fields].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

const textsOf = (body: FormData | URLSearchParams): ReadonlyMap<string, string> =>
  new Map([...body].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** To the page that thanks; what was refused is said by the page that its browser gets for it. */
function goOn(
  form: HTMLFormElement,
  { status, responseURL }: XMLHttpRequest,
  sent: ReadonlyMap<string, string>,
): void {
  if (status >= 400) {
    handOn(form)
    return form.submit()
  }
  if (responseURL !== location.href.replace(/#.*/, '')) return location.assign(responseURL)
  // The same page, which has more now: its end is what was sent.
  emptyBut(form, sent)
  handOn(form, new Map())
  location.reload()
}

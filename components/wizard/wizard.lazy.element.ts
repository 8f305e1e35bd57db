import { readPageData } from '@/components/page-data/read-page-data'
import { handOverTranscript } from '@/components/contact/transcript'
import { copy } from '@/components/document/clipboard'
import { start as keepPage } from '@/components/offline/keep'
import { CONTACT_PAGE } from '@/lib/core/routes'
import { conclude } from '@/lib/wizard/machine/conclude'
import { MORE_STEP } from '@/lib/wizard/machine/more'
import { causesBehind } from '@/lib/wizard/machine/reasons'
import { pairsOf, type Given } from '@/lib/wizard/machine/replay'
import { UNKNOWN, YES, type Step } from '@/lib/wizard/tree/wizard'
import { answerRows, droppedView } from './answers-view'
import { countWords } from './count-words'
import { Course, readEntry, type Entry, type Place } from './course'
import { DATA_ID, type WizardData } from './data'
import { diagnosisView } from './diagnosis-view'
import { BEGUN_TITLE, FIX, FIX_OFF_PAPER } from '@/components/look/stage'
import { markup } from './markup'
import { questionView } from './question-view'
import { addressOf, transcriptOf, whatsAppAddress } from './send'
import { QUIET_BUTTON } from '@/components/look/buttons'

export const tag = 'sp-wizard'

/**
 * One question at a time, with the answers in the address. Without it, or where its data is broken,
 * the whole tree stays on the page.
 */
export class CustomElement extends HTMLElement {
  #course!: Course
  #end!: HTMLElement
  /** Without the headline that the server puts before it. */
  #pageTitle = document.title.split(' - ').slice(-2).join(' - ')
  /** What this reader answered before, offered again when a question comes back. */
  readonly #remembered = new Map<string, string>()
  #shown = ''
  /** What was found here; '' before a diagnosis. */
  #transcript = ''
  #cause: string | undefined
  /** What was found goes along to support, where the reader turns to it from here. */
  readonly #onClick = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest('a') : null
    if (link?.pathname === CONTACT_PAGE) handOverTranscript(this.#transcript)
  }
  /** Not for a jump within the page, which is told as a step through the history, too. */
  readonly #onPopState = () => {
    if (location.search !== this.#shown) this.#open(true)
  }

  connectedCallback() {
    this.#orGiveUp(() => {
      this.#course = new Course(readPageData<WizardData>(DATA_ID))
      const end = document.querySelector<HTMLElement>('[data-wizard-end]')
      if (!end) throw new Error('the page of a guided fix is not whole')
      this.#end = end
      end.remove()
      // In a task of its own, so that a slow phone answers its reader in between.
      setTimeout(() => this.#orGiveUp(() => this.#open(false)))
      void keepPage()
      addEventListener('popstate', this.#onPopState)
      addEventListener('click', this.#onClick)
    })
  }

  #orGiveUp(work: () => void) {
    try {
      work()
    } catch {
      removeEventListener('popstate', this.#onPopState)
      this.replaceChildren()
      this.className = ''
      for (const part of outlines()) {
        part.hidden = false
        part.style.transition = 'none'
      }
    }
  }

  disconnectedCallback() {
    removeEventListener('popstate', this.#onPopState)
    removeEventListener('click', this.#onClick)
  }

  /** Shows what the address says; mends the address where it says too much. */
  #open(focus: boolean) {
    const place = this.#course.at(
      new URLSearchParams(location.search),
      readEntry(history.state).later,
    )
    const address = this.#course.address(place.given)
    if (address !== location.pathname + location.search) {
      const state: Entry = { ...readEntry(history.state), later: place.later }
      history.replaceState(state, '', address + location.hash)
    }
    this.#show(place, focus)
  }

  /** Turns to another place, as a new entry of the browser's history. */
  #turn(place: Place) {
    const state: Entry = { later: place.later, from: location.search }
    history.pushState(state, '', this.#course.address(place.given))
    this.#show(place, true)
    const end = place.step ? undefined : this
    // What is not loaded is not counted.
    import('@/components/events/fixes').then(
      ({ turned }) =>
        turned(this.#course.data.wizard.symptom, place.given, end, UNKNOWN, this.#cause),
      () => {},
    )
  }

  #show(place: Place, focus: boolean) {
    this.#shown = location.search
    this.#transcript = ''
    for (const { step, value } of place.given) this.#remembered.set(step.fact, value)
    const { content, heading } = place.step
      ? this.#question(place, place.step)
      : this.#diagnosis(place)
    this.replaceChildren(...droppedView(place.dropped), content)
    const answers = document.querySelector<HTMLElement>('[data-wizard-answers]')
    if (answers) {
      answers.hidden = place.given.length === 0
      answers.lastElementChild?.replaceChildren(
        ...answerRows(place.given, (given, label) => this.#changeLink(place, given, label)),
      )
    }
    this.#hideOutline(place.given.length > 0)
    document.title = `${heading.textContent} - ${this.#pageTitle}`
    if (!focus) return
    heading.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }

  #question(place: Place, step: Step) {
    const { data } = this.#course
    const chosen =
      place.later.find(([fact]) => fact === step.fact)?.[1] ?? this.#remembered.get(step.fact)
    const causes = causesBehind(data.model, place.given, step.fact).flatMap(
      (id) => data.causes[id]?.headline ?? [],
    )
    const { form, heading } = questionView(
      step,
      {
        count: countWords(
          place.given.filter((given) => given.step !== MORE_STEP).length,
          place.ahead.length > 0 ? 0 : data.usual,
          place.ahead.length || (data.left[step.id] ?? 1),
        ),
        back: this.#backLinks(place),
        causes,
      },
      chosen,
      (value) => this.#turn(this.#course.answered(place, step, value)),
    )
    return { content: form, heading }
  }

  #diagnosis(place: Place) {
    const { data } = this.#course
    const conclusion = conclude(data.model, place, (cause) => data.causes[cause]?.effort)
    const transcript = (this.#transcript = transcriptOf(this.#course, place, conclusion))
    this.#cause = conclusion.confirmed[0]
    const next = this.#course.afterFix(place)
    const no = next && this.#link(next, next.step ? 'No, keep asking' : 'No')
    if (no) no.className = QUIET_BUTTON
    const more =
      place.ahead.length > 0
        ? this.#link(this.#course.answered(place, MORE_STEP, YES), MORE_STEP.question.slice(0, -1))
        : undefined
    const { view, heading } = diagnosisView(conclusion, data, {
      change: (given, label) => this.#changeLink(place, given, label),
      next: no,
      more,
      startAgain: (link) => this.#leadToStart(link),
      back: this.#backLinks(place),
      end: this.#end,
      whatsApp: whatsAppAddress(transcript),
      copyTranscript: (status) =>
        void copy(
          transcript,
          'The transcript is copied. Paste it into an email or a chat.',
          status,
        ),
      copyLink: (status) =>
        void copy(
          addressOf(this.#course, place),
          'The link is copied. It holds your answers, and nothing about you.',
          status,
        ),
    })
    return { content: view, heading }
  }

  /** A real link that turns the page in place; with a modifier key it opens like every link. */
  #link(place: Place, label: string): HTMLAnchorElement {
    const link = markup('a', {}, label)
    this.#lead(link, place, () => this.#turn(place))
    return link
  }

  #lead(link: HTMLAnchorElement, place: Place, act: () => void) {
    link.href = this.#course.address(place.given)
    link.addEventListener('click', (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      act()
    })
  }

  #changeLink(place: Place, given: Given, label: string): HTMLAnchorElement {
    const link = this.#link(this.#course.changing(place, given), label)
    link.href = this.#course.addressToChange(place, given)
    return link
  }

  #leadToStart(link: HTMLAnchorElement) {
    const start = this.#course.at([])
    this.#lead(link, start, () => {
      this.#remembered.clear()
      this.#turn(start)
    })
  }

  /** Back is the browser's own Back where that leads to the question before; none at the first. */
  #backLinks(place: Place): HTMLElement[] {
    if (place.given.length === 0) return []
    const before = this.#course.at(pairsOf(place.given.slice(0, -1)))
    const cameFromThere =
      location.pathname + readEntry(history.state).from === this.#course.address(before.given)
    const link = markup('a', { class: 'print:hidden' }, 'Back')
    this.#lead(link, before, () => (cameFromThere ? history.back() : this.#turn(before)))
    return [link]
  }

  /**
   * The tree without script, and, once the reader has begun, what stands before the first question.
   */
  #hideOutline(begun: boolean) {
    this.className = begun ? FIX : FIX_OFF_PAPER
    for (const part of outlines()) {
      part.hidden = true
      part.className = begun ? '' : 'print:block'
    }
    for (const part of document.querySelectorAll<HTMLElement>('[data-wizard-start]'))
      part.hidden = begun
    const title = document.querySelector('h1')
    if (title) title.className = begun ? BEGUN_TITLE : ''
  }
}

const outlines = () => document.querySelectorAll<HTMLElement>('[data-wizard-outline]')

// Draws what only a browser draws: the views of a wizard and of the type-ahead. Development and its
// pictures alone have it.
import { readPageData } from '@/components/page-data/read-page-data'
import { nearestView } from '@/components/search/nearest.lazy.element'
import { buildFoot, buildHits, buildOffers } from '@/components/search/type-ahead/hits'
import { answerRows, droppedView } from '@/components/wizard/answers-view'
import { countWords } from '@/components/wizard/count-words'
import { Course, type Pair } from '@/components/wizard/course'
import { DATA_ID, type WizardData } from '@/components/wizard/data'
import { diagnosisView } from '@/components/wizard/diagnosis-view'
import { markup } from '@/components/wizard/markup'
import { questionView } from '@/components/wizard/question-view'
import { conclude } from '@/lib/wizard/machine/conclude'
import { pairsOf } from '@/lib/wizard/machine/replay'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { QUIET_BUTTON } from '@/components/look/buttons'
import { HIT_KIND, LARGE_POPUP } from '@/components/look/hits'

export const tag = 'sp-specimen'

/** The list as it is, without its place below a field. */
const POPUP = `${LARGE_POPUP} static! max-h-none!`

const nothing = () => undefined

/**
 * `data-show` says what: a question, an error, a diagnosis, the type-ahead, nearest pages, or that
 * the first of the steps before is ticked; `data-answers` (`fact=value&…`) where the wizard stands.
 */
export class CustomElement extends HTMLElement {
  connectedCallback() {
    const { show = '', answers = '' } = this.dataset
    if (show === 'ticked') return tickFirst(this)
    const isTyped = show === 'typed' || show === 'untyped'
    if (show === 'nearest')
      return this.replaceChildren(
        ...nearestView(readPageData<SearchAnswer>('typed-answer').results),
      )
    this.replaceChildren(
      ...(isTyped
        ? [listOf(show, readPageData<SearchAnswer>('typed-answer'))]
        : wizardAt(
            readPageData<WizardData>(DATA_ID),
            [...new URLSearchParams(answers)] as Pair[],
            show,
          )),
    )
    if (show === 'error') this.querySelector<HTMLButtonElement>('form button:not([type])')?.click()
    this.querySelector<HTMLElement>(':focus')?.blur()
  }
}

/** The boxes are there once <sp-steps> is, which every page has from its beginning. */
function tickFirst(after: HTMLElement): void {
  const box = after.closest('section')?.querySelector<HTMLInputElement>('[data-steps] input')
  if (box && !box.checked) box.click()
}

function listOf(show: string, answer: SearchAnswer): HTMLElement {
  if (show === 'untyped')
    return markup(
      'div',
      { class: POPUP },
      ...buildOffers('Searched for lately', [
        { title: 'otp not received', url: '/search', query: 'otp not received' },
        { title: 'कॉल नहीं आ रही', url: '/search', query: 'hindi' },
      ]),
      ...buildOffers('Start here', [
        { title: 'How do I add a user?', url: '/articles/add-a-user' },
      ]),
    )
  const list = markup(
    'div',
    { class: POPUP },
    ...buildHits(answer),
    markup('p', { class: `m-0 px-3 ${HIT_KIND}` }, ...buildFoot(answer)),
  )
  list.querySelector('[role=option]')?.setAttribute('aria-selected', 'true')
  return list
}

function wizardAt(data: WizardData, answers: readonly Pair[], show: string): readonly Node[] {
  const course = new Course(data)
  const place = course.at(answers)
  const link = (label: string) => markup('a', { href: '/fix', class: QUIET_BUTTON }, label)
  const rows = answerRows(place.given, (_, label) => markup('a', { href: '/fix' }, label))
  const given = rows.length > 0 ? [markup('dl', { class: 'mt-6 text-sm' }, ...rows)] : []
  const dropped = droppedView(
    show === 'dropped' ? course.at([...pairsOf(place.given), ['status', 'sleeping']]).dropped : [],
  )
  if (place.step)
    return [
      ...dropped,
      questionView(
        place.step,
        {
          count: countWords(place.given.length, data.usual, data.left[place.step.id] ?? 1),
          back: [],
          causes: Object.values(data.causes)
            .slice(0, 2)
            .map(({ headline }) => headline),
        },
        show === 'chosen' ? (place.step.answers[0]?.value ?? '') : undefined,
        nothing,
      ).form,
      ...given,
    ]
  const conclusion = conclude(data.model, place, (cause) => data.causes[cause]?.effort)
  const links = {
    change: (_: unknown, label: string) => markup('a', { href: '/fix' }, label),
    next: link('No, keep asking'),
    more: link('Check what else may be wrong'),
    startAgain: nothing,
    back: [],
    end: document.querySelector<HTMLElement>('[data-wizard-end]') ?? markup('div'),
    whatsApp: 'https://wa.me/',
    copyTranscript: nothing,
    copyLink: nothing,
  }
  return [...dropped, diagnosisView(conclusion, data, links).view, ...given]
}

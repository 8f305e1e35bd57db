// The combobox over /api/search: manual selection, so that Enter without an arrow key goes to the
// results page.
import { searchApiRoute, searchRoute } from '@/lib/core/routes'
import startHere from '@/.generated/start-here.json'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { announcement, build, buildFoot, buildHits, buildOffers, searchOffers } from './hits'
import { findBefore, keepFound } from './found-before'
import { isOfComposing } from './composing'
import { keySwitch } from './key-switch'
import { lineOfPage, pauseAfter } from './pause'
import { forgetSearch, forgetSearches, recentSearches, rememberSearch } from './recent'
import type * as Searches from '@/components/events/searches'
import { HIT_KIND, LARGE_POPUP, SMALL_POPUP } from '@/components/look/hits'

const SHOWN = 6
const SHORTEST = 2
// In milliseconds: from when on a search says that it is slow.
const SLOW = 400
// So long after an answer, beside which nothing is fetched, what counts an opened result is.
const LATER = 1500

/**
 * Lets `input` answer while one types, and answers what is in it already. The list is made inside
 * the form, next to the field.
 */
export function start(form: HTMLFormElement, input: HTMLInputElement): void {
  if (form.querySelector('[role=listbox]')) return
  const isLarge = 'large' in form.dataset
  const id = isLarge ? 'hits-large' : 'hits'
  const list = build('div', { role: 'listbox', id, 'aria-label': 'Results' })
  const foot = build('p', { class: `m-0 px-3 py-2 ${HIT_KIND}` })
  const look = isLarge ? LARGE_POPUP : SMALL_POPUP
  const popup = build('div', { class: look, hidden: '' }, list, foot)
  const status = build('p', { class: 'sr-only', role: 'status' })
  form.append(popup, status)
  input.setAttribute('aria-controls', id)
  input.ariaAutoComplete = 'list'
  // Answers stay: going back a letter asks nobody.
  const answers = new Map<string, SearchAnswer>()
  let options: HTMLAnchorElement[] = []
  let at = -1
  let asking = new AbortController()
  let timer = 0
  let line = lineOfPage()
  let length = input.value.length
  let pressedAt = 0
  // Whether what is shown answers what was typed, or an earlier letter of it.
  let isAnswered = false
  let shown: SearchAnswer | undefined
  let counting: Promise<typeof Searches> | undefined

  const asked = () => input.value.trim()
  const select = (next: number) => {
    options[at]?.setAttribute('aria-selected', 'false')
    at = next
    options[at]?.setAttribute('aria-selected', 'true')
    options[at]?.scrollIntoView({ block: 'nearest' })
    const active = options[at]?.id
    if (active === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', active)
  }
  const show = (open: boolean) => {
    popup.hidden = !open
    input.ariaExpanded = String(open && options.length > 0)
    if (!open) select(-1)
  }
  const fill = (
    hits: readonly Node[],
    beside: readonly (Node | string)[],
    spoken: string,
    isBelow = false,
  ) => {
    isAnswered = false
    list.replaceChildren(...hits)
    foot.replaceChildren(...beside)
    foot.hidden = beside.length === 0
    if (isBelow) popup.append(foot)
    else popup.prepend(foot)
    status.textContent = spoken
    options = [...list.querySelectorAll('a')]
    options.forEach((option, number) => (option.id = `${id}-${number}`))
    list.hidden = options.length === 0
    at = -1
    select(-1)
    show(form.contains(document.activeElement))
  }
  const offer = () => {
    const recent = recentSearches()
    const forget = document.createElement('button')
    forget.type = 'button'
    forget.className = 'border-0 bg-transparent p-0 underline'
    forget.textContent = 'Clear recent searches'
    forget.onclick = () => {
      forgetSearches()
      input.focus()
      offer()
    }
    fill(
      [
        ...buildOffers('Recent searches', searchOffers(recent)),
        ...buildOffers('Start here', startHere),
      ],
      [
        ...(recent.length > 0 ? [forget, ' Delete forgets the chosen one. '] : []),
        keySwitch(input, status, offer),
      ],
      '',
      true,
    )
  }
  const forgetOne = (query: string) => {
    forgetSearch(query)
    offer()
    status.textContent = 'Forgotten'
  }
  const tell = (answer: SearchAnswer) => {
    shown = answer
    setTimeout(() => void count(), LATER)
    fill(buildHits(answer), buildFoot(answer), announcement(answer), answer.answerable)
    isAnswered = true
  }
  const offerFoundBefore = (query: string) => {
    const { same, found } = findBefore(query)
    const said = navigator.onLine
      ? 'Search could not be reached. Press Enter to try again.'
      : 'You are offline. Search works again when you are connected.'
    fill(same ? buildHits(same) : buildOffers('Found before', found), [said], said)
  }
  const ask = async () => {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const query = input.value
    if (asked() === '') return offer()
    if (asked().length < SHORTEST) return show(false)
    popup.ariaBusy = 'true'
    const slow = setTimeout(
      () => signal.aborted || isAnswered || fill([], ['Searching…'], 'Searching'),
      SLOW,
    )
    try {
      let answer = answers.get(query)
      if (!answer) {
        const from = performance.now()
        const response = await fetch(
          searchApiRoute([
            ['brief', '1'],
            ['limit', String(SHOWN)],
            ['q', query],
          ]),
          { signal },
        )
        if (!response.ok) throw new Error(`${response.status}`)
        // Our own endpoint, of the same build.
        answer = (await response.json()) as SearchAnswer
        line = performance.now() - from
        answers.set(query, answer)
        keepFound(query, answer)
      }
      tell(answer)
    } catch {
      if (!signal.aborted) offerFoundBefore(asked())
    } finally {
      clearTimeout(slow)
      if (!signal.aborted) popup.ariaBusy = null
    }
  }
  const askSoon = () => {
    const now = performance.now()
    const rhythm = Math.abs(input.value.length - length) > 1 ? 0 : now - pressedAt
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(), pauseAfter(rhythm, line))
    pressedAt = now
    length = input.value.length
  }
  const count = () => (counting ??= import('@/components/events/searches'))
  const leave = (option: HTMLAnchorElement | undefined) => {
    rememberSearch(asked())
    const place = options.findIndex((each) => each === option) + 1
    const answer = shown
    if (!option || !answer || !isAnswered) return
    count()
      .then(({ opened }) => opened(answer, option, place))
      .catch(() => {})
  }
  const follow = (url: string, elsewhere: boolean) => {
    leave(options[at])
    show(false)
    if (elsewhere) open(url)
    else location.assign(url)
  }
  const move = (event: KeyboardEvent, next: number) => {
    event.preventDefault()
    if (popup.hidden) void ask()
    else if (options.length > 0) select(next)
  }
  const keys: Record<string, (event: KeyboardEvent) => void> = {
    ArrowDown: (event) => move(event, (at + 1) % options.length),
    ArrowUp: (event) => move(event, (at < 1 ? options.length : at) - 1),
    Home: (event) => at >= 0 && move(event, 0),
    End: (event) => at >= 0 && move(event, options.length - 1),
    Delete: (event) => {
      const query = options[at]?.dataset['forget']
      if (query === undefined) return
      event.preventDefault()
      forgetOne(query)
    },
    Enter: (event) => {
      const elsewhere = event.ctrlKey || event.metaKey
      if (at < 0 && !elsewhere) return
      event.preventDefault()
      follow(options[at]?.href ?? searchRoute([['q', input.value]]), elsewhere)
    },
    Escape: (event) => {
      event.preventDefault()
      if (popup.hidden) input.value = ''
      else show(false)
    },
  }
  // Keyboards of Android compose every word, so what is being composed is asked for too.
  input.addEventListener('input', askSoon)
  input.addEventListener('focus', () => void ask())
  input.addEventListener('keydown', (event) => isOfComposing(event) || keys[event.key]?.(event))
  form.addEventListener('submit', (event) => {
    rememberSearch(asked())
    // The browser's own page would take away what was typed.
    if (navigator.onLine || asked() === '') return
    event.preventDefault()
    offerFoundBefore(asked())
  })
  list.addEventListener('mousedown', (event) => event.preventDefault())
  list.addEventListener('click', (event) => {
    const { target } = event
    if (!(target instanceof HTMLElement)) return
    const query = target.parentElement?.dataset['forget']
    if (query !== undefined && target.ariaHidden) {
      event.preventDefault()
      return forgetOne(query)
    }
    leave(target.closest('a') ?? undefined)
    show(false)
  })
  form.addEventListener(
    'focusout',
    ({ relatedTarget }) =>
      (relatedTarget instanceof Node && form.contains(relatedTarget)) || show(false),
  )
  addEventListener('online', () => popup.hidden || void ask())
  // What is being typed while this arrives is not asked for in the middle of a word.
  if (document.activeElement !== input) return
  if (asked() === '') offer()
  else askSoon()
}

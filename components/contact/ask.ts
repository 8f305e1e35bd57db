// The question of the contact page put to our search while it is typed.
import { askSearch } from '@/components/search/ask-search'
import type { SearchAnswer } from '@/lib/search/results/search-answer'
import { answersHtml } from './answers'
import { ANSWERS_SHOWN } from './data'

/** A question is longer than what is searched for: it is asked for at a pause, in milliseconds. */
const PAUSE = 350
const SHORTEST = 3
const LONGEST = 1000

/**
 * What asks a question at the next pause and draws its answers; `tell` is told of them. Without a
 * connection what stands there stays.
 */
export function askWhileTyped(
  answers: HTMLElement,
  tell: (answer: SearchAnswer) => void,
): (question: string) => void {
  let asking = new AbortController()
  let timer = 0
  const ask = async (question: string) => {
    const { signal } = (asking = new AbortController())
    answers.ariaBusy = 'true'
    try {
      const answer = await askSearch(
        [
          ['brief', '1'],
          ['limit', `${ANSWERS_SHOWN}`],
          ['q', question.slice(0, LONGEST).toWellFormed()],
        ],
        signal,
      )
      answers.innerHTML = answersHtml(answer)
      tell(answer)
    } catch {
      // Whoever cannot be answered can still write.
    } finally {
      if (!signal.aborted) answers.ariaBusy = null
    }
  }
  return (question) => {
    asking.abort()
    clearTimeout(timer)
    const asked = question.trim()
    if (asked.length >= SHORTEST) timer = window.setTimeout(() => void ask(asked), PAUSE)
  }
}

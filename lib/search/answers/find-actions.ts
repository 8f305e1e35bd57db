// The actions of the role matrix that a query is about: what its filter shows. No answer to a
// question (direct-answer.ts), and no page of the site.
import type { Token } from '@/lib/search/text/analyse'
import type { QueryWord } from '@/lib/search/spelling/query'
import type { Statements } from './statement'

type Term = Pick<Token, 'word' | 'term'>

/** Finds actions by the words of a query: ids of permissions, in the order of the matrix. */
export type FindActions = (words: readonly QueryWord[]) => readonly string[]

interface Action {
  readonly id: string
  readonly terms: ReadonlySet<string>
  readonly words: readonly string[]
}

/** So much of what was asked an action must have, or it is another one. */
const LEAST_SHARE = 0.6
const SHORTEST_BEGINNING = 3

/** Prepares the filter; `analyse` cuts the wordings of actions as queries are cut. */
export function buildFindActions(
  { roles, permissions }: Statements,
  analyse: (text: string) => readonly Term[],
): FindActions {
  const actions = permissions.map(({ id, wordings }): Action => {
    const tokens = wordings.flatMap((wording) => analyse(wording))
    return {
      id,
      terms: new Set(tokens.map(({ term }) => term)),
      words: [...new Set(tokens.map(({ word }) => word))],
    }
  })
  const names = new Set(
    roles.flatMap(({ names: all }) => all.flatMap((name) => analyse(name).map(({ term }) => term))),
  )
  return (words) => {
    const asked = words.filter(({ isStop }) => !isStop)
    // A role is who is asked about, and only between equals what is done: "the Owner's number".
    const done = asked.filter(({ token }) => !names.has(token.term))
    const who = asked.filter(({ token }) => names.has(token.term))
    const countOf = (action: Action, some: readonly QueryWord[]): number =>
      some.filter((word) => has(action, word)).length
    const scores = actions.map(
      (action) => countOf(action, done) * (who.length + 1) + countOf(action, who),
    )
    const most = Math.max(...scores)
    const share = done.length > 0 ? Math.floor(most / (who.length + 1)) / done.length : 1
    return most === 0 || share < LEAST_SHARE
      ? []
      : actions.filter((_, at) => scores[at] === most).map(({ id }) => id)
  }
}

/** Whether an action has a word, as it was written, begun or meant. */
const has = ({ terms, words }: Action, { token, readings }: QueryWord): boolean =>
  terms.has(token.term) ||
  readings.some(({ term }) => terms.has(term)) ||
  (token.word.length >= SHORTEST_BEGINNING && words.some((word) => word.startsWith(token.word)))

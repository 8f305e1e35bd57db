// The parts of a compound: those that are no words, as what is left of what's app once it is
// whatsapp, and those that are, as call and flow.
import type { Token } from '@/lib/search/text/analyse'
import { isStopWord } from '@/lib/search/text/stop-words'
import type { SpellingIndex } from './spelling-index'

/**
 * Without the parts of a word that are none: of what's app, e-mail and wi-fi only whatsapp, email
 * and wifi are meant. Where both parts are words (call flow), they stay beside it.
 */
export function withoutPieces(
  { vocabulary }: SpellingIndex,
  tokens: readonly Token[],
): readonly Token[] {
  const isPiece = ({ word, start, end }: Token): boolean =>
    !vocabulary.words.has(word) || end - start !== word.length
  const whole = tokens.filter(
    (token) =>
      vocabulary.words.has(token.word) &&
      tokens.some((part) => isWithin(part, token) && isPiece(part)),
  )
  return tokens.filter((token) => !whole.some((word) => isWithin(token, word)))
}

const isWithin = (part: Token, whole: Token): boolean =>
  part.start >= whole.start &&
  part.end <= whole.end &&
  part.end - part.start < whole.end - whole.start

/**
 * The words that a compound joins (callflow: call, flow), where each is one of the collection and
 * none is grammar: "set up" is no spelling of "set". Of any other token none.
 */
export function partsIn(
  { vocabulary }: SpellingIndex,
  tokens: readonly Token[],
  whole: Token,
): readonly Token[] {
  const parts = tokens.filter((part) => isWithin(part, whole))
  const isJoined = parts.map(({ word }) => word).join('') === whole.word
  return isJoined &&
    parts.every(({ word, term }) => !isStopWord(word) && vocabulary.terms.has(term))
    ? parts
    : []
}

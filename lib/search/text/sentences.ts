// Text to sentences. A line is a sentence too: list items and table rows end without a full stop.

const SENTENCE = /[^\n.!?।]+(?:[.!?।]+(?!\s|$)[^\n.!?।]*)*[.!?।]*/g

/**
 * The sentences of a text in reading order, trimmed, none empty; a full stop inside a word or a
 * number ends nothing.
 */
export function sentencesOf(text: string): string[] {
  return (text.match(SENTENCE) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

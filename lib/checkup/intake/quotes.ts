// Quotation marks that stand behind or before spaces: `Asha, "Rao, B" ,x`. RFC 4180 knows none, so
// the spaces go before the text is parsed. Piece by piece: what is open at the end of one goes on
// in the next.

/** Whether a text has quotation marks that only spaces part from the separator. */
export const hasSpacedQuotes = (text: string, delimiter: string): boolean => {
  const mark = delimiter.replace(/[|^$.*+?()[\]{}\\]/g, '\\$&')
  return new RegExp(`(?:^|\\n|${mark})[ \\u00a0]+"[^"\\n]*"|"[ \\u00a0]+(?:${mark}|\\n|$)`).test(
    text,
  )
}

type State = 'start' | 'bare' | 'quoted' | 'closed'

/** Takes the spaces out. `tidy` is called with each piece in order, `end` once. */
export class SpacedQuotes {
  #state: State = 'start'
  /** Spaces that count only where no quotation mark comes after them. */
  #held = ''

  constructor(private readonly delimiter: string) {}

  tidy(text: string): string {
    let tidied = ''
    for (const sign of text) tidied += this.#step(sign)
    return tidied
  }

  end(): string {
    const rest = this.#state === 'closed' ? '' : this.#held
    this.#held = ''
    return rest
  }

  #step(sign: string): string {
    const isEnd = sign === this.delimiter || sign === '\n' || sign === '\r'
    const isSpace = (sign === ' ' || sign === '\u00a0') && sign !== this.delimiter
    if (this.#state === 'quoted') {
      if (sign === '"') this.#state = 'closed'
      return sign
    }
    if (isSpace && this.#state !== 'bare') {
      this.#held += sign
      return ''
    }
    const held = this.#held
    this.#held = ''
    if (isEnd) {
      const isClosed = this.#state === 'closed'
      this.#state = 'start'
      return (isClosed ? '' : held) + sign
    }
    if (sign === '"' && (this.#state === 'start' || (this.#state === 'closed' && held === ''))) {
      this.#state = 'quoted'
      return sign
    }
    this.#state = 'bare'
    return held + sign
  }
}

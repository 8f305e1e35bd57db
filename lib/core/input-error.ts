// An input error: something wrong in a value from outside, a request or pasted facts, by the path
// of its part. Not a diagnostic: it has no file, line or rule, and goes back to who sent the value.

/** The `errors` of a problem document (RFC 9457) are these. */
export interface InputError {
  /** Keys and indexes from 0 with dots between them, `users.0.role`; empty for the whole. */
  readonly path: string
  /** What was found and what was expected. */
  readonly message: string
}

/** The most that are told of one input: whoever sent more than that sent something else. */
export const MOST_TOLD = 20

/**
 * Collects what is wrong. The first are worded, the nearest known name and all; of the rest it is
 * only counted how many there are, since looking for what is near takes time.
 */
export class InputErrors {
  readonly #told: InputError[] = []
  #more = 0

  constructor(readonly most: number = MOST_TOLD) {}

  /** How many were added, told or not. */
  get count(): number {
    return this.#told.length + this.#more
  }

  /** Adds one; it is worded only where it is told. */
  add(path: string, word: () => string): void {
    if (this.#told.length < this.most) this.#told.push({ path, message: word() })
    else this.#more += 1
  }

  /** Those that are told and, where there are more, how many. */
  list(): readonly InputError[] {
    const rest = { path: '', message: `And ${this.#more.toLocaleString('en')} more.` }
    return this.#more > 0 ? [...this.#told, rest] : this.#told
  }
}

/** `path: message`, the message alone for the whole. */
export const inputErrorText = ({ path, message }: InputError): string =>
  path === '' ? message : `${path}: ${message}`

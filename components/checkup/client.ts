import type { Sheets } from '@/lib/checkup/intake/sheet'
import type { Ask, Pair, Person, Question, Rows, Start, Tell } from './messages'

type AnswerOf<Kind extends Question['kind']> = {
  rows: Rows
  person: Person
  pair: Pair
  export: Blob
}[Kind]

/** The page's end of the worker. Ending it forgets everything that it read. */
export class Client {
  readonly #worker: Worker
  readonly #waiting = new Map<number, (answer: unknown) => void>()
  #last = 0

  constructor(address: string, told: (said: Exclude<Tell, { kind: 'answer' }>) => void) {
    this.#worker = new Worker(address, { type: 'module' })
    this.#worker.onmessage = ({ data }: MessageEvent<Tell>) => {
      if (data.kind !== 'answer') return told(data)
      this.#waiting.get(data.id)?.(data.answer)
      this.#waiting.delete(data.id)
    }
    this.#worker.onerror = (event) =>
      told({
        kind: 'failed',
        message: event.message
          ? `The check-up stopped: ${event.message}`
          : 'The check-up could not be loaded. Look at your connection and try again.',
      })
  }

  start(start: Start): void {
    this.#say({ kind: 'start', start })
  }

  /** Resolves when it is answered; never, where the worker was ended before. */
  ask<Kind extends Question['kind']>(
    question: Extract<Question, { kind: Kind }>,
  ): Promise<AnswerOf<Kind>> {
    return new Promise((resolve) => {
      const id = ++this.#last
      this.#waiting.set(id, resolve as (answer: unknown) => void)
      this.#say({ kind: 'question', id, question })
    })
  }

  end(): void {
    this.#worker.terminate()
  }

  #say(ask: Ask): void {
    this.#worker.postMessage(ask)
  }
}

/** Takes the sheets out of a file, in a worker that is loaded for it alone and ends with it. */
export class SheetsClient {
  readonly #worker: Worker

  constructor(address: string, file: Blob, told: (sheets: Sheets) => void) {
    this.#worker = new Worker(address, { type: 'module' })
    const tell = (sheets: Sheets): void => {
      this.end()
      told(sheets)
    }
    this.#worker.onmessage = ({ data }: MessageEvent<Sheets>) => tell(data)
    this.#worker.onerror = () =>
      tell({
        kind: 'refused',
        refusal:
          'What reads such a file could not be loaded, or the file is too large for it. Look at ' +
          'your connection and try again, or save the file as “CSV UTF-8”.',
      })
    this.#worker.postMessage(file)
  }

  end(): void {
    this.#worker.terminate()
  }
}

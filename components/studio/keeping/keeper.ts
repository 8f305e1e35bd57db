// What is typed goes to the studio's server, which keeps it until it is saved. Until the server has
// it the window is the only place where it stands, and tries again.

/** The text of a file as typed, and the version of the disk that it was begun from. */
export interface Typed {
  readonly file: string
  readonly text: string
  readonly base: string | null
}

/** What to keep, and what is known of it. */
export interface Keeper {
  /** Sends the text once its writer pauses. */
  readonly type: (typed: Typed) => void
  /** Sends what is not kept yet. Rejects with why it was not taken. */
  readonly flush: () => Promise<void>
  /** Forgets what is not kept yet, once nothing is under way: it is saved, or thrown away. */
  readonly drop: () => Promise<void>
  /** What the server does not have. */
  readonly behind: () => Typed | undefined
}

interface Given<Answer> {
  readonly send: (typed: Typed) => Promise<Answer>
  readonly onKept: (typed: Typed, answer: Answer) => void
  /** Called each time that it was not taken; what was typed is sent again. */
  readonly onFailed: (error: unknown) => void
  /** A writer pauses for so long before what was typed is sent, in milliseconds. */
  readonly pause: number
  /** What was not taken is sent again after so long, in milliseconds. */
  readonly again: number
}

/** Keeps the texts of one window, one after the other. */
export function openKeeper<Answer>({
  send,
  onKept,
  onFailed,
  pause,
  again,
}: Given<Answer>): Keeper {
  let latest: Typed | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let underway: Promise<void> = Promise.resolve()
  const sendIn = (time: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      flush().catch(onFailed)
    }, time)
  }
  async function deliver(): Promise<void> {
    const typed = latest
    if (!typed) return
    try {
      const answer = await send(typed)
      if (latest === typed) latest = undefined
      onKept(typed, answer)
    } catch (error) {
      if (latest === typed) sendIn(again)
      throw error
    }
  }
  // One after the other, so that the newest text is the one that stays.
  function flush(): Promise<void> {
    clearTimeout(timer)
    const sent = underway.then(deliver)
    underway = sent.catch(() => undefined)
    return sent
  }
  return {
    type: (typed) => {
      latest = typed
      sendIn(pause)
    },
    flush,
    drop: async () => {
      clearTimeout(timer)
      latest = undefined
      await underway
    },
    behind: () => latest,
  }
}

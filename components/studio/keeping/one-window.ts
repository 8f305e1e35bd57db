// One window of the studio writes in a file. Two would each keep their own text of it over the
// other's.

/** How a file is held by this window, or waited for. */
export interface Hold {
  readonly file: string
  readonly isHeld: boolean
  readonly letGo: () => void
}

const nameOf = (file: string): string => `studio ${file}`

/** Holds a file; where another window does, `onFree` is called once when that lets it go. */
export function holdFile(file: string, onFree: () => void): Promise<Hold> {
  const waiting = new AbortController()
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(nameOf(file), { ifAvailable: true }, (lock) => {
        if (lock)
          return new Promise<void>((release) =>
            resolve({ file, isHeld: true, letGo: () => release() }),
          )
        resolve({ file, isHeld: false, letGo: () => waiting.abort() })
        navigator.locks
          .request(nameOf(file), { signal: waiting.signal }, () => undefined)
          .then(onFree, () => undefined)
        return undefined
      })
      .catch(reject)
  })
}

// Posts a form on a line that may break.

/** A line on which nothing moves for so long is broken, in milliseconds. */
const PATIENCE = 30_000

/**
 * Posts a form, and follows where it is sent on to. Resolves with the request once it is answered,
 * and with undefined where the line broke. `tell` is told the part that was sent, from 0 to 1.
 */
export function post(
  url: string,
  body: FormData | URLSearchParams,
  {
    headers = {},
    tell,
  }: {
    readonly headers?: Readonly<Record<string, string>>
    readonly tell: (part: number) => void
  },
): Promise<XMLHttpRequest | undefined> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let timer = 0
    const wait = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), PATIENCE)
    }
    const end = (answered: XMLHttpRequest | undefined): void => {
      clearTimeout(timer)
      resolve(answered)
    }
    request.open('POST', url)
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait()
      tell(loaded / total)
    })
    request.addEventListener('load', () => end(request))
    for (const type of ['error', 'abort']) request.addEventListener(type, () => end(undefined))
    wait()
    request.send(body)
  })
}

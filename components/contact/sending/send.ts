// Sends a request with its files, tells how far that is, and says what came of it.
import { isRecord } from '@/lib/core/own'
import { REQUESTS_API } from '@/lib/support/request-routes'

/**
 * What came of it: kept, at an address; refused, and why; known before by other words; to be sent
 * again after so many seconds; or the line broke, and nobody knows.
 */
export type Sent =
  | { readonly kind: 'kept'; readonly url: string }
  | {
      readonly kind: 'refused'
      readonly detail: string
      readonly errors: readonly { readonly path: string; readonly message: string }[]
    }
  | { readonly kind: 'other'; readonly detail: string; readonly url: string }
  | { readonly kind: 'later'; readonly seconds: number }
  | { readonly kind: 'broken' }

/** A line on which nothing moves for so long is broken, in milliseconds. */
const PATIENCE = 30_000

/** Sends a form; `tell` is told the part that was sent, from 0 to 1. Never rejects. */
export function send(form: FormData, tell: (part: number) => void): Promise<Sent> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    let timer = 0
    const wait = (): void => {
      clearTimeout(timer)
      timer = window.setTimeout(() => request.abort(), PATIENCE)
    }
    const end = (sent: Sent): void => {
      clearTimeout(timer)
      resolve(sent)
    }
    request.open('POST', REQUESTS_API)
    request.setRequestHeader('accept', 'application/json')
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      wait()
      tell(loaded / total)
    })
    request.addEventListener('load', () => end(sentOf(request)))
    for (const type of ['error', 'abort']) {
      request.addEventListener(type, () => end({ kind: 'broken' }))
    }
    wait()
    request.send(form)
  })
}

function sentOf(request: XMLHttpRequest): Sent {
  const { status } = request
  const told = parse(request.responseText)
  const text = (name: string): string => {
    const value = told[name]
    return typeof value === 'string' ? value : ''
  }
  if (status === 201 && text('url')) return { kind: 'kept', url: text('url') }
  const url = request.getResponseHeader('location')
  if (status === 409 && url) return { kind: 'other', detail: text('detail'), url }
  if (status === 429 || status === 503 || status === 408)
    return { kind: 'later', seconds: Number(request.getResponseHeader('retry-after')) || 10 }
  if (status < 400 || status > 499) return { kind: 'broken' }
  const errors = Array.isArray(told['errors']) ? told['errors'] : []
  return {
    kind: 'refused',
    detail: text('detail'),
    errors: errors.flatMap((each: unknown) =>
      isRecord(each) ? [{ path: String(each['path']), message: String(each['message']) }] : [],
    ),
  }
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}

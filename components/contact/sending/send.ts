// Sends a request with its files, tells how far that is, and says what came of it. Where the server
// suspects abuse, it does the work that is asked for and sends it once more.
import { isRecord } from '@/lib/core/own'
import { PROOF_HEADER } from '@/lib/support/protection/proof-header'
import { REQUESTS_API } from '@/lib/support/request-routes'
import { post } from './post'

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
  | {
      readonly kind: 'later'
      readonly seconds: number
      /** The body of a 429, which may hold a challenge. */
      readonly suspected?: string
    }
  | { readonly kind: 'broken' }

/** Sends a form; `tell` is told the part that was sent, from 0 to 1. Never rejects. */
export async function send(form: FormData, tell: (part: number) => void): Promise<Sent> {
  const sent = await sendOnce(form, tell)
  if (sent.kind !== 'later' || sent.suspected === undefined) return sent
  try {
    // What solves it is fetched when it is needed, which is hardly ever.
    const { solve } = await import('@/components/proof/solve')
    const proof = await solve(new Response(sent.suspected))
    return proof === undefined ? sent : await sendOnce(form, tell, proof)
  } catch {
    return sent
  }
}

async function sendOnce(
  form: FormData,
  tell: (part: number) => void,
  proof?: string,
): Promise<Sent> {
  const headers = {
    accept: 'application/json',
    ...(proof !== undefined && { [PROOF_HEADER]: proof }),
  }
  const answered = await post(REQUESTS_API, form, { headers, tell })
  return answered ? sentOf(answered) : { kind: 'broken' }
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
    return {
      kind: 'later',
      seconds: Number(request.getResponseHeader('retry-after')) || 10,
      ...(status === 429 && { suspected: request.responseText }),
    }
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

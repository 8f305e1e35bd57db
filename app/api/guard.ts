// What every write passes before it is read: whose page asks, which type, how often, how much. What
// fits is given as a value; what does not is answered.
import type { Rate } from '@/lib/support/protection/rate'
import { StoreUnavailable } from '@/lib/store/failure'
import { findRepeatedField } from '@/lib/support/protection/repeated-key'
import { readBytes, readJson, repeated, tooLarge } from './body'
import { isMultipart, readMultipart } from './multipart'
import { problem } from './problem'
import { tooOften } from './too-often'

/**
 * A kind of write: how large it may be in bytes, whether a form may send it, and how often. With
 * `files` it may be larger, and where it brings some it is counted once more.
 */
export interface Write {
  readonly most: number
  readonly forms: boolean
  readonly rate: Rate
  readonly files?: { readonly most: number; readonly rate: Rate }
  /** Its address holds a secret, which another site would have to know: no cookie lets it in. */
  readonly isKeyed?: boolean
}

/** A write that may be read: `form` has its fields, where a form sent it, and `files` its files. */
export type Guarded =
  | { readonly ok: true; readonly value: unknown; readonly form?: undefined }
  | { readonly ok: true; readonly form: URLSearchParams; readonly files: readonly Buffer[] }
  | { readonly ok: false; readonly response: Response }

const FORM = /^application\/x-www-form-urlencoded(?:;|$)/i

/** Whether a form without script sent it. */
export const isForm = ({ headers }: Request): boolean =>
  FORM.test(headers.get('content-type') ?? '')

/**
 * Looks at a write. Rejects with StoreUnavailable where nobody can count it. `onForm` is told what
 * a form holds as soon as that is read, whatever comes of it.
 */
export async function guardWrite(
  request: Request,
  write: Write,
  onForm: (form: URLSearchParams) => void = () => undefined,
): Promise<Guarded> {
  const refused =
    (write.isKeyed ? undefined : foreign(request)) ?? (await tooOften(write.rate, request.headers))
  if (refused) return { ok: false, response: refused }
  const type = request.headers.get('content-type') ?? ''
  if (write.files && isMultipart(type)) return guardFiles(request, type, write.files, onForm)
  if (!isForm(request)) {
    const body = await readJson(request, write.most)
    return body.ok ? { ok: true, value: body.value } : body
  }
  if (!write.forms)
    return { ok: false, response: problem(415, 'The body is not JSON', 'Send application/json.') }
  const { headers, body } = request
  const bytes = await readBytes(headers.get('content-length'), () => body, write.most)
  if (!bytes) return { ok: false, response: tooLarge(write.most) }
  const form = new URLSearchParams(new TextDecoder().decode(bytes))
  onForm(form)
  return refuseRepeats(form) ?? { ok: true, form, files: [] }
}

/**
 * What a form held that was refused before it was read, so that its reader gets back what they
 * typed; undefined where it was read already, or cannot be.
 */
export async function readUnread(
  request: Request,
  { most, files }: Pick<Write, 'most' | 'files'>,
): Promise<URLSearchParams | undefined> {
  const { headers, body, bodyUsed } = request
  const type = headers.get('content-type') ?? ''
  const isMany = isMultipart(type)
  if (bodyUsed || !(isMany || isForm(request))) return undefined
  const limit = (isMany ? files?.most : undefined) ?? most
  const bytes = await readBytes(headers.get('content-length'), () => body, limit)
  if (!bytes) return undefined
  if (isMany) return (await readMultipart(type, bytes))?.form
  return new URLSearchParams(new TextDecoder().decode(bytes))
}

async function guardFiles(
  { headers, body }: Request,
  type: string,
  { most, rate }: NonNullable<Write['files']>,
  onForm: (form: URLSearchParams) => void,
): Promise<Guarded> {
  const bytes = await readBytes(headers.get('content-length'), () => body, most)
  if (!bytes) return { ok: false, response: tooLarge(most) }
  const read = await readMultipart(type, bytes)
  if (!read) {
    const detail = 'It is no form with files, was cut off, or has too many parts.'
    return { ok: false, response: problem(400, 'The body could not be read', detail) }
  }
  onForm(read.form)
  const repeats = refuseRepeats(read.form)
  if (repeats) return repeats
  const refused = read.files.length > 0 ? await tooOften(rate, headers) : undefined
  return refused ? { ok: false, response: refused } : { ok: true, ...read }
}

/** A refusal of a form that has a field twice, of which two readers may take different ones. */
function refuseRepeats(form: URLSearchParams): Guarded | undefined {
  const name = findRepeatedField(form)
  return name === undefined ? undefined : { ok: false, response: repeated(name) }
}

/** Answers with what `keep` makes, and where nothing can be kept says so. */
export async function keeping(keep: () => Promise<Response>): Promise<Response> {
  try {
    return await keep()
  } catch (error) {
    if (!(error instanceof StoreUnavailable)) throw error
    return problem(
      503,
      'It could not be kept',
      'Nothing was kept of what you sent, because of a fault of ours. Send it again in a minute.',
      [],
      { 'retry-after': '60' },
    )
  }
}

/**
 * A 403 for a page of another site. Browsers say whose page asks by Sec-Fetch-Site, older ones by
 * Origin; a program says neither, and has nobody's cookies.
 */
function foreign({ headers }: Request): Response | undefined {
  const site = headers.get('sec-fetch-site')
  const origin = headers.get('origin')
  const isOurs =
    site === null
      ? origin === null || hostOf(origin) === headers.get('host')
      : site === 'same-origin' || site === 'none'
  if (isOurs) return undefined
  return problem(403, 'Another site asks', 'This is written by the pages of this site alone.')
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined

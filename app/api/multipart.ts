// Reads the body of a form with files: its texts and its files, within limits.

/** A form with files, or undefined where it is none that can be read. */
export interface FormWithFiles {
  readonly form: URLSearchParams
  readonly files: readonly Buffer[]
}

/** The most parts of a form, files included: that of the contact page has some eighty. */
const MOST_PARTS = 160
/** RFC 2046, 5.1.1. */
const BOUNDARY = /;\s*boundary=(?:"([^"\r\n]{1,70})"|([^\s;"]{1,70}))/i

/** Whether a media type is that of a form with files. */
export const isMultipart = (type: string): boolean => /^multipart\/form-data\s*(?:;|$)/i.test(type)

/**
 * Reads such a form of a media type. Parts are counted before they are read: each costs more than
 * its bytes. A file without bytes is a field that was left empty.
 */
export async function readMultipart(
  type: string,
  bytes: Buffer<ArrayBuffer>,
): Promise<FormWithFiles | undefined> {
  const [, quoted, plain] = BOUNDARY.exec(type) ?? []
  const boundary = quoted ?? plain
  if (boundary === undefined || !hasFewParts(bytes, `--${boundary}`)) return undefined
  try {
    const data = await new Response(bytes, { headers: { 'content-type': type } }).formData()
    const form = new URLSearchParams()
    const files: Buffer[] = []
    for (const [name, value] of data)
      if (typeof value === 'string') form.append(name, value)
      else if (value.size > 0) files.push(Buffer.from(await value.arrayBuffer()))
    return { form, files }
  } catch {
    return undefined
  }
}

function hasFewParts(bytes: Buffer, delimiter: string): boolean {
  let parts = 0
  for (let at = bytes.indexOf(delimiter); at >= 0; at = bytes.indexOf(delimiter, at + 1)) {
    parts += 1
    if (parts > MOST_PARTS) return false
  }
  return parts > 0
}

// Why a request is not answered as it was meant: a status, a title and a sentence for a person.
// Not how that is worded as bytes: that is error-body.ts.

/** Thrown by what reads a request, and given by what looks at its head. */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(`${status} ${title}: ${detail}`)
  }
}

/** The method does not fit the address. `allow` is the value of the header. */
export const methodRefusal = (method: string, allow: string): Refusal =>
  new Refusal(
    405,
    'This cannot be done here',
    `This address does not know ${method}: use ${allow.replace(/, (?=\w+$)/, ' or ')}.`,
    { Allow: allow },
  )

/** What is sent does not come to its end. */
export const slowRefusal = (): Refusal =>
  new Refusal(
    408,
    'The request took too long',
    'The request was not sent completely in time: send it again.',
  )

/** More is asked of the server than it has room for. */
export const busyRefusal = (): Refusal =>
  new Refusal(
    503,
    'The site is busy',
    'Too much is going on at the moment: try again in a moment.',
    {
      'Retry-After': '2',
    },
  )

/** One client asks for more at a time than its share. */
export const shareRefusal = (): Refusal =>
  new Refusal(
    429,
    'Too many requests at a time',
    'Your network address has too many requests open here: wait for their answers.',
    { 'Retry-After': '2' },
  )

/** What went wrong is ours, and told to whoever runs the site. `id` finds it in the log. */
export const faultRefusal = (id: string): Refusal =>
  new Refusal(
    500,
    'Something went wrong here',
    `Try again in a moment. Should it stay, tell support this number: ${id}.`,
  )

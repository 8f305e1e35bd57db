// An input error: something wrong in a value from outside, a request or pasted facts, by the path
// of its part. Not a diagnostic: it has no file, line or rule, and goes back to who sent the value.

/** The `errors` of a problem document (RFC 9457) are these. */
export interface InputError {
  /** Keys and indexes from 0 with dots between them, `users.0.role`; empty for the whole. */
  readonly path: string
  /** What was found and what was expected. */
  readonly message: string
}

/** `path: message`, the message alone for the whole. */
export const inputErrorText = ({ path, message }: InputError): string =>
  path === '' ? message : `${path}: ${message}`

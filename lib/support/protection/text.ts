// What people type, as it is kept: without signs that nobody sees, in one form of Unicode, and no
// longer than it may be.
import * as z from 'zod'

/** Control characters but the end of a line and the tab, and the marks that turn text around. */
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu

/** A text without what nobody sees. */
export const seen = (text: string): string =>
  text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replace(UNSEEN, '').trim()

/** A text of at most so many characters; what is left of it may be empty. */
export const plainText = (longest: number) =>
  z
    .string()
    .max(4 * longest, `at most ${longest} characters`)
    .transform(seen)
    .refine((text) => text.length <= longest, `at most ${longest} characters`)

/** One address of email, of at most 254 characters (RFC 5321, 4.5.3.1.3). */
export const emailAddress = z
  .string()
  .max(400)
  .transform(seen)
  .pipe(z.email('an email address such as name@example.com').max(254))

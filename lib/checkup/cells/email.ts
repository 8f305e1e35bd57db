// An e-mail address in a cell: read, written wrongly, or not read.
import { DENIALS, OPEN } from '@/lib/checkup/vocabulary/doubts'
import { flaggedText } from './flag'
import { isFailedFormula, plain } from './plain'

/**
 * `wrong`: one address, and no mail can reach it, for a part of it is missing. `unread`: whatever
 * else stands there, which says nothing about an address.
 */
export type EmailCell =
  | { readonly kind: 'email'; readonly email: string }
  | { readonly kind: 'wrong'; readonly text: string }
  | { readonly kind: 'unread'; readonly why: 'two' | 'failed' | 'other' }

/** One @ with something before it and a name with a dot after it; no dot follows another. */
const ADDRESS = /^(?!\S*\.\.)[^\s@,;<>"`\\|]+@[\p{L}\p{M}\p{N}._-]+\.[\p{L}\p{M}\p{N}-]{2,}$/u
/** An address with a part missing, in no other signs than addresses have. */
const PARTIAL = /^[\p{L}\p{M}\p{N}.!#-'*+/=?^_{}~-]+@[\p{L}\p{M}\p{N}.,_-]*$|^@[^\s@]+\.[^\s@]+$/u
/** An address has at most 254 characters (RFC 5321), with a name before it some more. */
const LONGEST = 400
/** Stars and dots in place of letters: the address was hidden by whoever exported it. */
const MASKED = /[*•·]|x{4,}|:\/\//iu
/** By far the most cells. */
const SIMPLE = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}$/

/** Reads a cell that is not empty. */
export function readEmail(cell: string): EmailCell {
  if (SIMPLE.test(cell)) return { kind: 'email', email: cell }
  if (cell.length > LONGEST) return { kind: 'unread', why: 'other' }
  const whole = plain(cell)
  if (isFailedFormula(whole)) return { kind: 'unread', why: 'failed' }
  if (DENIALS.test(whole.replace(/\S*@\S*/g, ' ')) || flaggedText(whole)?.flag === 'no')
    return { kind: 'unread', why: 'other' }
  const email = bare(whole)
  if (MASKED.test(email) || OPEN.test(email)) return { kind: 'unread', why: 'other' }
  if ((email.match(/@/g)?.length ?? 0) > 1) return { kind: 'unread', why: 'two' }
  if (ADDRESS.test(email)) return { kind: 'email', email }
  return PARTIAL.test(email) ? { kind: 'wrong', text: email } : { kind: 'unread', why: 'other' }
}

/** Out of `Asha <asha@example.com>`, links, brackets and what ends a sentence. */
const bare = (text: string): string =>
  text
    .replace(/^\[([^\]]*@[^\]]*)\]\([^)]*\)$/, '$1')
    .replace(/^\[[^\]]*\]\((?:mailto:)?([^)]*)\)$/i, '$1')
    .replace(/^[^<>@]*<\s*([^<>\s]+)\s*>$/, '$1')
    .replace(/^(?:e-?mail|mail|smtp|ईमेल)\s*[:=]\s*/iu, '')
    .replace(/^mailto:/i, '')
    .replace(/\?(?:subject|body|cc|bcc)=.*$/i, '')
    .replace(/(?<=@\S+)\s*[([][^()[\]@]*[)\]]$/, '')
    .replace(/^([*_]{1,2})(\p{L}.*)\1$/u, '$2')
    .replace(/^[\p{So}\s]+|[\p{So}\s]+$/gu, '')
    .replace(/^[<("'“‘[`|]+|[>)"'”’\].,;:`|।]+$/g, '')
    .trim()

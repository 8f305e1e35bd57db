// How many of the statements about who may do what are held against the policy. What is not read is
// not checked, so a writer is told how much that is.
import type { Policy } from '@/lib/policy/policy'
import type { Draft } from '@/lib/lint/draft'
import { keep, type ShareRead } from '@/lib/lint/kept'
import type { LintContext } from '@/lib/lint/rule'
import { readStatements } from './read-claims'
import { nameBefore } from './role-names'
import { sentencesOf } from './text/sentences'
import { wordsIn } from './words'

const list = 'ROLE(?: user| role)?(?:(?:,| or| and| nor)+(?: the| an?)? ROLE)*'
const article = '(?:the |an? |your |your own )?'

/**
 * The forms in which a sentence says who may or may not do something. "May have", "may be" and "may
 * say" tell what is perhaps so; what is asked, and what holds in some accounts, is no claim.
 */
const forms = [
  `${list}(?: alone| also| still| then| themselves)*(?: \\w+)? ` +
    "(?:can|cannot|can't|could|must not)\\b",
  `${list}(?: alone| also| then)? may\\b(?! (?:not )?(?:have|be|say|still|also be|know)\\b)`,
  `${list} (?:is|are) (?:not )?(?:able|allowed|permitted|entitled|free|authorised) to`,
  `(?:can|may|cannot|must)\\b[^;:]* (?:by|with the role|from) ${article}${list}`,
  `(?:ask|tell|let|have) ${article}(?:(?:colleague|someone) with the role )?${list}` +
    '(?: first)? to\\b',
  '(?:role must be|must be(?: signed in(?: as| with the role)?)?|need the role|' +
    `takes(?: the role)?) ${article}${list}`,
  `(?:can|may)\\b[^.:]*: ${list}`,
  `\\b(?:only|not even|nobody but) ${article}${list} (?!of\\b|is\\b|has\\b|in\\b)\\w`,
  `${list} (?:alone|only)\\b`,
  `${article}${list} (?:\\w+ )?(?:changes|opens|sets|sees only|passes)\\b`,
  `ask ${article}${list}(?: first| for)\\b`,
  `${article}${list} (?:decides|allows|lets|may)\\b(?! (?:have|be|say))`,
].map((form) => new RegExp(`\\b${form}`))

/**
 * Whether a sentence claims that a role may or may not do something. It need not say what: "Only
 * the Owner can do this" claims that of what stands before it.
 */
export function isClaim(sentence: string, policy: Policy): boolean {
  if (sentence.trim().endsWith('?') || /\bin some accounts\b/i.test(sentence)) return false
  const words = wordsIn(sentence)
  const spoken: string[] = []
  for (const [at, { text }] of words.entries()) {
    const name = nameBefore(words, at + 1, policy)
    if (name) spoken.splice(spoken.length - (at - name.start), at - name.start, 'ROLE')
    else spoken.push(text)
  }
  // Every form has one: most sentences name none.
  if (!spoken.includes('ROLE')) return false
  const text = spoken.join(' ').replaceAll(/ (?=[,;:])/g, '')
  // "See what an Owner can do" and "ask whether the Owner can" claim nothing.
  const stated = text.replaceAll(/\b(?:what|whether|how) (?:an? |the )?ROLE[^,;:]*/g, '')
  return forms.some((form) => form.test(stated))
}

/** Of all articles, the claims of the short answers and paragraphs. */
export function shareRead(context: LintContext): ShareRead {
  const shares = context.drafts.map((draft) =>
    keep(context.kept(draft), 'share', () => shareOf(draft, context)),
  )
  const sum = (count: keyof ShareRead): number =>
    shares.reduce((total, share) => total + share[count], 0)
  return { rendered: sum('rendered'), typed: sum('typed'), read: sum('read') }
}

function shareOf(draft: Draft, { policy, site, isSound }: LintContext): ShareRead {
  const sentences = isSound(draft)
    ? sentencesOf(draft, { policy, supportAddress: site.supportAddress })
    : []
  const claims = sentences.filter(({ text }) => isClaim(text, policy))
  const typed = claims.filter(({ listsRoles }) => !listsRoles)
  const read = typed.filter(({ text, above }) => readStatements(text, policy, above).length > 0)
  return { rendered: claims.length - typed.length, typed: typed.length, read: read.length }
}

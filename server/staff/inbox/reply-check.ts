// A reply before it is sent: its tags filled in from the policy, and what its sentences claim
// compared with the rules, as in articles.
import { readStatements } from '@/lib/lint/claims/read-claims'
import { refutation } from '@/lib/lint/claims/judge'
import { policy } from '@/lib/policy/published'
import { policyPlaces } from '@/lib/policy/places'
import { tagErrors } from '@/lib/policy/prose/check'
import { TAG } from '@/lib/policy/prose/parse'
import { plainText } from '@/lib/policy/wording'
import { site } from '@/lib/site/site'
import { findSecret, SECRET_WORDS } from '@/lib/support/requests/secrets'

/** A reply in plain words, and what is wrong with it. */
export interface CheckedReply {
  readonly text: string
  /** Its tags, each once, with the words that stand in their place. */
  readonly filled: readonly (readonly [string, string])[]
  /** It cannot be sent like this. */
  readonly errors: readonly string[]
  /** The rules say otherwise: it is sent where whoever writes it says so. */
  readonly doubts: readonly string[]
}

const SENTENCE = /\S(?:[^.!?\n]|[.!?](?!\s|$))*[.!?]*/g
const places = policyPlaces()

/** Checks a reply. */
export function checkReply(written: string): CheckedReply {
  const inWords = (words: string): string =>
    plainText(words, { policy, supportAddress: site.supportAddress })
  const text = inWords(written).trim()
  const tags = new Set([...written.matchAll(TAG)].map(([tag]) => tag))
  const filled = [...tags].map((tag) => [tag, inWords(tag)] as const)
  const secret = findSecret(text)
  const errors = [
    ...(text === '' ? ['Write something.'] : []),
    ...tagErrors(written, policy),
    ...(secret === undefined ? [] : [SECRET_WORDS[secret]]),
  ]
  const doubts = [...text.matchAll(SENTENCE)].flatMap(([sentence]) =>
    readStatements(sentence, policy).flatMap((statement) =>
      refutation(statement, { policy, places }) === undefined
        ? []
        : [`“${statement.words.trim()}” is not what the rules of this site say.`],
    ),
  )
  return { text, filled, errors, doubts: [...new Set(doubts)] }
}

import { isComponent } from '@/lib/markdown/tree'
import { written } from '@/lib/markdown/anchors'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnRule } from '@/lib/lint/rule'
import { sentencesOf } from '@/lib/lint/claims/text/sentences'

/** Words that a sentence may have before it is hard to follow on a phone. */
const most = 32

export const longSentences: OwnRule = {
  id: 'long-sentences',
  about: `A sentence has at most ${most} words; a shop owner reads it on a phone.`,
  why:
    'On a phone a long sentence fills the screen, and its end comes after its beginning ' +
    'is forgotten.',
  example: {
    where: 'text',
    wrong:
      'First open the list of users and look for the person open the list of users ' +
      'and look for the person open the list of users and look for the person open the ' +
      'list of users and look for the person.',
    right: 'First open the list of users. Look for the person.',
  },
  check: (draft, { policy, site, isSound }) =>
    (isSound(draft)
      ? sentencesOf(draft, { policy, supportAddress: site.supportAddress })
      : []
    ).flatMap(({ text, diagnosticAt: at }) => {
      const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
      return words > most
        ? [at(0, `the sentence has ${words} words, expected at most ${most}: make two of it`)]
        : []
    }),
}

/** Short forms that everyone knows. */
const known = new Set([
  'ID',
  'OK',
  'ON',
  'OFF',
  'SMS',
  'PDF',
  'URL',
  'FAQ',
  'CSV',
  'IT',
  'HTML',
  'AM',
  'PM',
  'UPI',
  'GST',
  'USB',
  'SIM',
  'INR',
  'PIN',
  'OTP',
  'JPG',
  'PNG',
])

export const undefinedTerms: OwnRule = {
  id: 'undefined-terms',
  about:
    'A short form (SSO, IVR) is a term of content/policy/terms.yaml, or is spelt out ' +
    'where it first stands: "single sign-on (SSO)" or "SSO (single sign-on)".',
  why: 'Who runs a shop does not know our short forms, and will not look them up.',
  example: {
    where: 'text',
    wrong: 'Ask for the CAF.',
    right: 'Ask for the customer application form (CAF).',
  },
  check: (draft, { policy, site, isSound }) => {
    const terms = new Set(policy.terms.map(({ label }) => label))
    const sentences = isSound(draft)
      ? sentencesOf(draft, { policy, supportAddress: site.supportAddress })
      : []
    const whole = sentences.map(({ text }) => text).join(' ')
    const seen = new Set<string>()
    return sentences.flatMap(({ text, diagnosticAt: at }) =>
      [...text.matchAll(/(?<![\p{L}\p{N}_])\p{Lu}{2,6}(?![\p{L}\p{N}_])/gu)].flatMap(
        ({ 0: short, index }) => {
          if (seen.has(short) || known.has(short) || terms.has(short) || isExplained(short, whole))
            return []
          seen.add(short)
          return [
            at(
              index,
              `"${short}" is not explained: spell it out where it first stands, or ` +
                'make it a term of content/policy/terms.yaml',
            ),
          ]
        },
      ),
    )
  },
}

/**
 * "single sign-on (SSO)", "SSO (single sign-on)", "CRM integrations (the link …)", "CAF is the …",
 * "also called HSM".
 */
const isExplained = (short: string, text: string): boolean =>
  new RegExp(
    `\\(${short}\\)|(?<!\\p{L})${short}(?: \\p{L}+)? \\(|(?<!\\p{L})${short} ` +
      `(?:is|means|stands for) |(?:call(?:ed)?|known as|call it) ${short}(?!\\p{L})`,
    'u',
  ).test(text)

/** Verbs with which an instruction begins. */
const instructions = new Set(
  (
    'open press click choose refresh reload check ask sign log turn switch contact ' +
    'restart try clear wait type enter go look add remove change set update use call ' +
    'write send make verify confirm'
  ).split(' '),
)
const cases = /^if it did not work$/i

export const solutionsAsSymptoms: OwnRule = {
  id: 'solutions-as-symptoms',
  about:
    'Under "If it did not work" each item begins with what the reader sees, in bold, ' +
    'and goes on with what to do.',
  why: 'A reader looks down the list for what is on the screen; what to do about it comes second.',
  example: {
    where: 'text',
    wrong: '## If it did not work\n\n1. **Refresh the page.** Then look again.',
    right: '## If it did not work\n\n1. **The page is empty.** Refresh it.',
  },
  check: ({ tree }) => {
    let isUnder = false
    return (tree?.children ?? []).flatMap((node) => {
      if (node.type === 'heading') isUnder = node.depth > 2 ? isUnder : cases.test(written(node))
      if (!isUnder || node.type !== 'list') return []
      return node.children.flatMap((item) => {
        const [first] = item.children
        const opening = first?.type === 'paragraph' ? first.children[0] : undefined
        if (!opening || isComponent(opening)) return []
        const [word = '', next = ''] = written(opening).split(/\s/)
        return instructions.has(word.toLowerCase()) && !/^(?:is|are|was|does|did)$/.test(next)
          ? [
              diagnosticAt(
                item,
                'the item begins with what to do ' +
                  `("${written(opening).slice(0, 40)}"); begin with what the reader ` +
                  'sees, in bold',
              ),
            ]
          : []
      })
    })
  },
}

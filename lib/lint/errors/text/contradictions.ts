import { readStatements, type Statement } from '@/lib/lint/claims/read-claims'
import { blockSentencesOf } from '@/lib/lint/claims/text/blocks'
import { miscounts } from '@/lib/lint/claims/settings/counts'
import { wrongDefaults } from '@/lib/lint/claims/settings/new-users'
import { impossibleAdvice } from '@/lib/lint/claims/impossible-advice'
import { refutation } from '@/lib/lint/claims/judge'
import { sentencesOf } from '@/lib/lint/claims/text/sentences'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnContext, OwnRule } from '@/lib/lint/rule'

export const contradictions: OwnRule = {
  id: 'contradictions',
  about:
    'A sentence that says who may do something agrees with the policy. Read are ' +
    'sentences such as "Managers can delete templates", "you cannot create custom ' +
    'roles" and "anyone can unblock a contact", cells under their heads, items under their ' +
    'lead-in and headings; a condition (if, when, unless) or ' +
    '<MayDiffer> takes a sentence out.',
  why:
    'Two pages that say two things cost a call to support; a page that says what the ' +
    'product refuses costs trust.',
  example: {
    where: 'text',
    wrong: '<Role id="manager" plural /> can unblock a contact.',
    right: 'The <Roles can="block_list.unblock" join="and" /> can unblock a contact.',
  },
  check: (draft, context) => {
    const { policy, site } = context
    // What names something unknown cannot be read before that is mended.
    if (!context.isSound(draft)) return []
    const wording = { policy, supportAddress: site.supportAddress }
    const parts = draft.tree ? blockSentencesOf(draft.tree, wording) : []
    const inParts = parts.flatMap(({ text, above, node }) => [
      ...readStatements(text, policy, above)
        .filter(({ subject, facts, may }) => subject.kind !== 'you' || facts || may)
        .flatMap((statement) => {
          const message = contradictionIn(statement, context)
          return message ? [diagnosticAt(node, message)] : []
        }),
      ...amissIn(text, context).map((message) => diagnosticAt(node, message)),
    ])
    const inSentences = sentencesOf(draft, wording)
      .filter(({ mayDiffer }) => !mayDiffer)
      .flatMap((sentence) => {
        const stated = readStatements(sentence.text, policy, sentence.above).filter(
          ({ subject }) => !(sentence.isCase && subject.kind === 'you'),
        )
        const refuted = stated.flatMap((statement) => {
          const message = contradictionIn(statement, context)
          return message ? [sentence.diagnosticAt(statement.start, message)] : []
        })
        const invented =
          refuted.length > 0
            ? []
            : impossibleAdvice(sentence.text, context).map(({ start, message }) =>
                sentence.diagnosticAt(start, message),
              )
        const amiss = amissIn(sentence.text, context).map((message) =>
          sentence.diagnosticAt(0, message),
        )
        return [...refuted, ...invented, ...amiss]
      })
    return [...inSentences, ...inParts]
  },
}

/** What the policy says against the numbers of a sentence, and against what new users are. */
const amissIn = (text: string, context: OwnContext): string[] =>
  [...miscounts(text, context), ...wrongDefaults(text, context)].map(
    (against) => `"${shortened(text.trim())}" contradicts the policy: ${against}`,
  )

/** What the policy says against a statement, and what to do; undefined when nothing does. */
function contradictionIn(statement: Statement, context: OwnContext): string | undefined {
  const against = refutation(statement, context)
  return (
    against &&
    `"${shortened(statement.words)}" contradicts the policy: ${against}. Mend the sentence; ` +
      `<Roles can="${statement.permission}" /> is always right`
  )
}

const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 87)}…` : words)

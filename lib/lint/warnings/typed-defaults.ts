import { SIGN_IN } from '@/lib/policy/sign-in'
import type { OwnRule } from '@/lib/lint/rule'
import { readStatements } from '@/lib/lint/claims/read-claims'
import { refutation } from '@/lib/lint/claims/judge'
import { sentencesOf } from '@/lib/lint/claims/text/sentences'

export const typedDefaults: OwnRule = {
  id: 'typed-defaults',
  about:
    'Who holds a permission by default is rendered: <Roles can="…" />, <Can role="…" ' +
    'do="…" />. A sentence that lists the roles is right today, and wrong when the ' +
    'policy changes; keep it true with `asserts:` where a list cannot say it.',
  why: 'A rendered list follows the policy by itself; a typed one has to be found and mended.',
  example: {
    where: 'text',
    wrong: 'The <Role id="owner" /> can unblock a contact.',
    right: 'The <Roles can="block_list.unblock" /> can unblock a contact.',
  },
  check: (draft, context) => {
    const { policy, site, isSound } = context
    if (!isSound(draft) || !draft.tree) return []
    const asserted = (draft.frontMatter.data?.asserts ?? []).join('\n')
    return sentencesOf(draft, { policy, supportAddress: site.supportAddress })
      .filter(({ isRendered }) => !isRendered)
      .flatMap(({ text, mayDiffer, diagnosticAt }) =>
        readStatements(text, policy)
          .filter(
            (statement) =>
              statement.subject.kind === 'roles' &&
              statement.permission !== SIGN_IN &&
              !asserted.includes(statement.permission) &&
              refutation(statement, context) === undefined &&
              !mayDiffer,
          )
          .map(({ start, permission }) =>
            diagnosticAt(
              start,
              `who may (${permission}) is typed; expected <Roles can="${permission}" ` +
                '/>, or a line of asserts: in the front matter',
            ),
          ),
      )
  },
}

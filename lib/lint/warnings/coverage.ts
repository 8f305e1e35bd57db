// What the policy can say no to, and no article explains. Told at the row of the policy.
import { visit } from '@/lib/markdown/syntax/visit'
import type { Diagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { textProp } from '@/lib/markdown/props'
import { isComponent } from '@/lib/markdown/tree'
import type { Draft } from '@/lib/lint/draft'
import type { Explanation } from '@/lib/lint/explanation'
import { keep, type Named } from '@/lib/lint/kept'
import type { PolicyPlace } from '@/lib/policy/places'
import type { LintContext } from '@/lib/lint/rule'

export const coverageExplanation: Explanation = {
  id: 'coverage',
  about:
    'Every symptom, rule and cause of the policy has an article that explains it, every ' +
    'permission is named in one, and every fact of the base documents (mark: seed) stands ' +
    'under the `facts:` of one.',
  why:
    'What the product can refuse, somebody will meet; without an article the diagnosis ' +
    'ends in a dead end.',
  example: {
    where: 'elsewhere',
    wrong: 'A permission that stands in content/policy alone.',
    right: 'An article with <Roles can="block_list.unblock" /> or the table of its area.',
  },
}

/**
 * Symptoms, rules and causes without an article, or with one that does not exist, and permissions
 * that no article names.
 */
export function coverage(context: LintContext): Diagnostic[] {
  const { policy, places, bySlug, drafts, shared } = context
  const slugs = [...bySlug.keys()]
  const advice = ({ file, line }: PolicyPlace, message: string): Diagnostic => ({
    file,
    line,
    column: 1,
    message,
    rule: 'coverage',
    severity: 'warning',
  })
  const article = (slug: string | undefined, what: string, place: PolicyPlace): Diagnostic[] => {
    if (slug === undefined)
      return [advice(place, `${what} has no article; name the one that explains it`)]
    return bySlug.has(slug)
      ? []
      : [
          advice(
            place,
            `${what} names the article "${slug}", which does not exist; ${suggestion(slug, slugs)}`,
          ),
        ]
  }
  const cited = new Set(drafts.flatMap(({ frontMatter: { data } }) => data?.facts ?? []))
  const all = [...drafts, ...shared].map((draft) =>
    keep(context.kept(draft), 'named', () => namedIn(draft, policy)),
  )
  const explained = new Set(all.flatMap(({ symptoms }) => symptoms))
  const named = new Set(all.flatMap(({ permissions }) => permissions))
  return [
    ...policy.symptoms
      .filter(({ id }) => !explained.has(id))
      .map(({ id }) =>
        advice(
          places.symptom(id),
          `no article leads to the symptom ${id}: name it as \`wizard:\` in the front ` +
            `matter of the one about it, or with <StartWizard symptom="${id}" />`,
        ),
      ),
    ...policy.rules.flatMap(({ id, article: slug }) =>
      article(slug, `the rule ${id}`, places.row('rules', id)),
    ),
    ...policy.symptoms.flatMap(({ id, causes }) =>
      causes.flatMap((cause) =>
        article(cause.article, `the cause ${cause.id}`, places.cause(id, cause.id)),
      ),
    ),
    ...policy.evidence
      .filter(({ id, mark }) => mark === 'seed' && !cited.has(id))
      .map(({ id, says }) =>
        advice(
          places.row('evidence', id),
          `no article rests on ${id} ("${says}"), which the base documents say; say it where ` +
            'it helps and name it under `facts:`',
        ),
      ),
    ...policy.permissions
      .filter(({ id }) => !named.has(id))
      .map(({ id }) =>
        advice(
          places.permission(id),
          `no article names the permission ${id}: who may, and what to do without it? ` +
            `Use <Roles can="${id}" />, <Can … do="${id}" /> or the table of its area`,
        ),
      ),
  ]
}

const namedIn = (draft: Draft, policy: LintContext['policy']): Named => ({
  symptoms: symptomsIn(draft),
  permissions: permissionsIn(draft, policy),
})

/** The symptoms whose wizard an article leads to. */
function symptomsIn({ tree, frontMatter: { data } }: Draft): readonly string[] {
  const symptoms = data?.wizard === undefined ? [] : [data.wizard]
  if (tree)
    visit(tree, (node) => void (isComponent(node) && symptoms.push(textProp(node, 'symptom'))))
  return symptoms
}

/** The permissions that an article names in its tags and assertions. */
function permissionsIn(
  { tree, frontMatter: { data } }: Draft,
  { areas, permissions }: LintContext['policy'],
): string[] {
  const texts = [data?.title ?? '', data?.summary ?? '', ...(data?.asserts ?? [])].join('\n')
  const named = permissions.map(({ id }) => id).filter((id) => texts.includes(id))
  if (tree)
    visit(tree, (node) => {
      if (!isComponent(node)) return
      named.push(
        ...['can', 'do', 'id', 'permission'].map((prop) => textProp(node, prop)),
        ...(areas.find(({ id }) => id === textProp(node, 'area'))?.permissions ?? []),
      )
    })
  return named
}

// Checks that what the site names exists: the articles and wizards of the home page, the tags and
// the evidence of the support topics, the example account.
import { inlineProblems } from '@/lib/policy/wording'
import { suggestion } from '@/lib/core/schema-messages'
import { sampleProblems } from './check-sample'
import type { Explanation } from '@/lib/lint/explanation'
import { linkRefusal } from '@/lib/lint/link-target'
import type { Problem } from '@/lib/core/diagnostic'
import type { LintContext } from '@/lib/lint/rule'

export const siteExplained: Explanation = {
  id: 'site',
  about: 'What content/site names exists: articles, wizards, tags and evidence.',
  why:
    'The home page and the contact page are made from it; a name that is gone would ' +
    'leave a hole there.',
  example: {
    where: 'elsewhere',
    wrong: 'content/site/home.yaml: mostAsked: [ad-a-user]',
    right: 'content/site/home.yaml: mostAsked: [add-a-user]',
  },
}

/**
 * The problems of content/site beside its shape, which loadHouse has checked. They stand at the
 * top of their file.
 */
export function siteProblems(context: LintContext): Problem[] {
  const { site, policy, wizards, bySlug } = context
  const problem = (file: string, message: string): Problem => ({
    file: `content/site/${file}.yaml`,
    line: 1,
    column: 1,
    message,
    rule: 'site',
  })
  const slugs = [...bySlug.keys()]
  const missing = (what: string, name: string, known: readonly string[]) =>
    known.includes(name)
      ? []
      : [problem('home', `${what} "${name}" does not exist; ${suggestion(name, known)}`)]
  const items = site.support.topics.flatMap((topic) =>
    topic.send.map((item) => ({ ...item, topic: topic.id })),
  )
  const evidence = new Set(policy.evidence.map(({ id }) => id))
  return [
    ...sampleProblems(context).map((message) => problem('sample', message)),
    ...site.mostAsked.flatMap((name) => missing('the article', name, slugs)),
    ...site.popularSymptoms.flatMap((entry) =>
      'article' in entry
        ? missing('the article', entry.article, slugs)
        : missing('the wizard', entry.symptom, wizards),
    ),
    ...groupProblems(context).map((message) => problem('home', message)),
    ...changeProblems(context),
    ...items.flatMap(({ topic, label, text }) =>
      inlineProblems(text, policy).map((message) =>
        problem('support', `${topic}, ${label}: ${message}`),
      ),
    ),
    ...items
      .filter((item) => !evidence.has(item.evidence))
      .map(({ topic, label, evidence: id }) =>
        problem(
          'support',
          `${topic}, ${label}: the evidence "${id}" is not in content/policy/evidence.yaml`,
        ),
      ),
  ]
}

/** Each wizard stands in one group of /fix. */
function groupProblems({ site, wizards }: LintContext): string[] {
  const grouped = site.fixGroups.flatMap(({ symptoms }) => symptoms)
  return [
    ...grouped
      .filter((symptom) => !wizards.includes(symptom))
      .map(
        (symptom) =>
          `fixGroups: the wizard "${symptom}" does not exist; ${suggestion(symptom, wizards)}`,
      ),
    ...wizards
      .filter((symptom) => !grouped.includes(symptom))
      .map(
        (symptom) =>
          `fixGroups: the wizard "${symptom}" stands in no group, so /fix does not ` +
          'show it; add it to one',
      ),
    ...grouped
      .filter((symptom, at) => grouped.indexOf(symptom) < at)
      .map((symptom) => `fixGroups: the wizard "${symptom}" stands there twice; keep one`),
  ]
}

function changeProblems(context: LintContext): Problem[] {
  const { changes } = context.site
  const problem = (message: string): Problem => ({
    file: 'content/site/changes.yaml',
    line: 1,
    column: 1,
    message,
    rule: 'site',
  })
  return changes.flatMap(({ on, pages }, index) => {
    const before = changes[index - 1]
    return [
      ...(before && before.on < on
        ? [problem(`the change of ${on} stands below that of ${before.on}; the newest comes first`)]
        : []),
      ...(on > context.today
        ? [problem(`the change of ${on} lies in the future; today is ${context.today}`)]
        : []),
      ...pages
        .flatMap((page) => linkRefusal(page, context) ?? [])
        .map((refusal) => problem(`the change of ${on}: ${refusal}`)),
    ]
  })
}

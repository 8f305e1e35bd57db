// Checks that what the site names exists: the articles and wizards of the home page, the tags and
// the evidence of the support topics, the example account.
import { tagErrors } from '@/lib/policy/prose/check'
import { errorIn, TOP, type Diagnostic, type LocalDiagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { checkDesk } from './check-desk'
import { checkSample } from './check-sample'
import type { Explanation } from '@/lib/lint/explanation'
import { hiddenFrom, linkRefusal } from '@/lib/lint/link-target'
import type { LintContext } from '@/lib/lint/rule'

export const siteExplanation: Explanation = {
  id: 'site',
  about: 'What content/site names exists: articles, wizards, tags and evidence.',
  why:
    'The home page and the contact page are made from it; a name that is gone would ' +
    'leave a hole there.',
  example: {
    where: 'elsewhere',
    wrong: 'content/site/home.yaml: startHere: [ad-a-user]',
    right: 'content/site/home.yaml: startHere: [add-a-user]',
  },
}

/**
 * What is wrong with content/site beside its shape, which loadSite has checked. They stand at the
 * top of their file.
 */
export function checkSite(context: LintContext): Diagnostic[] {
  const { site, policy, wizards, bySlug } = context
  const error = (file: string, message: string): Diagnostic => siteError(file, { message })
  const slugs = [...bySlug.keys()]
  const missing = (what: string, name: string, known: readonly string[]) =>
    known.includes(name)
      ? []
      : [error('home', `${what} "${name}" does not exist; ${suggestion(name, known)}`)]
  const missingArticle = (name: string): Diagnostic[] => {
    const why = hiddenFrom(name, context)
    return why === undefined
      ? missing('the article', name, slugs)
      : [error('home', `readers do not see the article "${name}": ${why}`)]
  }
  const items = site.support.topics.flatMap((topic) =>
    topic.send.map((item) => ({ ...item, topic: topic.id })),
  )
  const evidence = new Set(policy.evidence.map(({ id }) => id))
  return [
    ...checkSample(context).map((message) => error('sample', message)),
    ...site.startHere.flatMap(missingArticle),
    ...site.popularSymptoms.flatMap((entry) =>
      'article' in entry
        ? missingArticle(entry.article)
        : missing('the wizard', entry.symptom, wizards),
    ),
    ...checkGroups(context).map((message) => error('home', message)),
    ...checkCategories(context).map((message) => error('categories', message)),
    ...checkElsewhere(context).map((message) => error('search', message)),
    ...checkGuidedFixes(context),
    ...checkChanges(context),
    ...checkSupport(context),
    ...items.flatMap(({ topic, label, text }) =>
      tagErrors(text, policy).map((message) => error('support', `${topic}, ${label}: ${message}`)),
    ),
    ...site.staff.replies.flatMap(({ id, text }) =>
      tagErrors(text, policy).map((message) => error('staff', `${id}: ${message}`)),
    ),
    ...checkDesk(context).map((message) => error('desk', message)),
    ...items
      .filter((item) => !evidence.has(item.evidence))
      .map(({ topic, label, evidence: id }) =>
        error(
          'support',
          `${topic}, ${label}: the evidence "${id}" is not in content/policy/evidence.yaml`,
        ),
      ),
  ]
}

/** An error at the top of a file of content/site: its rows are known by their words here. */
const siteError = (file: string, found: Omit<LocalDiagnostic, 'line' | 'column'>): Diagnostic =>
  errorIn(`content/site/${file}.yaml`, 'site', { ...TOP, ...found })

/** Each wizard stands in one group of /fix. */
function checkGroups({ site, wizards }: LintContext): string[] {
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

/** Where a check-up goes on there is a guided fix. */
const checkGuidedFixes = ({ policy, wizards }: LintContext): readonly Diagnostic[] =>
  policy.checkUp
    .filter(({ symptom, guidedFix }) => guidedFix && !wizards.includes(symptom))
    .map(({ symptom }) =>
      errorIn('content/policy/policy.yaml', 'policy', {
        ...TOP,
        message: `checkUp: the guided fix "${symptom}" does not exist`,
        remedy: 'write it, or take guidedFix away',
      }),
    )

/** The topic of support of a guided fix is one that exists. */
function checkSupport({ site, others }: LintContext): Diagnostic[] {
  const topics = site.support.topics.map(({ id }) => id)
  return others.flatMap(({ path, text }) => {
    const [line, topic] = /^support: *(\S*) *$/m.exec(text) ?? []
    if (!path.startsWith('content/wizards/') || line === undefined) return []
    return topic === undefined || topics.includes(topic)
      ? []
      : [
          errorIn(path, siteExplanation.id, {
            line: text.slice(0, text.indexOf(line)).split('\n').length,
            column: 1,
            message: `support.yaml has no topic "${topic}"; ${suggestion(topic, topics)}`,
          }),
        ]
  })
}

/** What a category's groups name are its own articles, each once; its topic of support exists. */
function checkCategories(context: LintContext): string[] {
  const { site, bySlug, hidden } = context
  const topics = site.support.topics.map((topic) => topic.id)
  return site.categories.flatMap(({ id, groups, support }) => {
    const named = groups.flatMap(({ articles }) => articles)
    const isTopic = support === undefined || topics.includes(support)
    const unknown = isTopic
      ? []
      : [`${id}: support.yaml has no topic "${support}"; ${suggestion(support, topics)}`]
    const wrong = named.flatMap((slug, at) => {
      const article = bySlug.get(slug)
      // A place for it: it stands there from the day on which it is published.
      if (!article && hidden.has(slug)) return []
      if (!article)
        return [`${id}: the article "${slug}" does not exist; ${suggestion(slug, bySlug.keys())}`]
      const own = article.folders.join('/')
      if (own !== id)
        return [`${id}: the article "${slug}" is of the category ${own}; name it there`]
      return named.indexOf(slug) < at
        ? [`${id}: the article "${slug}" stands there twice; keep one`]
        : []
    })
    return [...unknown, ...wrong]
  })
}

/** What is answered elsewhere is asked about in a topic of support that exists. */
function checkElsewhere({ site }: LintContext): string[] {
  const topics = site.support.topics.map((topic) => topic.id)
  return site.search.elsewhere.flatMap(({ id, ask }) =>
    ask === undefined || topics.includes(ask)
      ? []
      : [`${id}: support.yaml has no topic "${ask}"; ${suggestion(ask, topics)}`],
  )
}

function checkChanges(context: LintContext): Diagnostic[] {
  const { changes } = context.site
  const error = (message: string): Diagnostic => siteError('changes', { message })
  return changes.flatMap(({ on, pages }, index) => {
    const before = changes[index - 1]
    return [
      ...(before && before.on < on
        ? [error(`the change of ${on} stands below that of ${before.on}; the newest comes first`)]
        : []),
      ...(on > context.today
        ? [error(`the change of ${on} lies in the future; today is ${context.today}`)]
        : []),
      ...pages
        .flatMap((page) => linkRefusal(page, context) ?? [])
        .map((refusal) => error(`the change of ${on}: ${refusal}`)),
    ]
  })
}

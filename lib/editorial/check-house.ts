// Checks that what the house names exists: the articles and wizards of the home page, the tags and
// the evidence of the support topics, the example account.
import { inlineProblems } from '@/lib/access/wording'
import { suggestion } from '@/lib/content/faults'
import { sampleProblems } from './check-sample'
import type { Explanation } from './explanation'
import { linkRefusal } from './link-target'
import type { Problem } from './problem'
import type { Shelf } from './rule'

export const houseExplained: Explanation = {
  id: 'house',
  about: 'What content/house names exists: articles, wizards, tags and evidence.',
  why:
    'The home page and the contact page are made from it; a name that is gone would ' +
    'leave a hole there.',
  example: {
    where: 'elsewhere',
    wrong: 'content/house/home.yaml: mostAsked: [ad-a-user]',
    right: 'content/house/home.yaml: mostAsked: [add-a-user]',
  },
}

/**
 * The problems of content/house beside its shape, which loadHouse has checked. They stand at the
 * top of their file.
 */
export function houseProblems(shelf: Shelf): Problem[] {
  const { house, policy, wizards, bySlug } = shelf
  const problem = (file: string, message: string): Problem => ({
    file: `content/house/${file}.yaml`,
    line: 1,
    column: 1,
    message,
    rule: 'house',
  })
  const slugs = [...bySlug.keys()]
  const missing = (what: string, name: string, known: readonly string[]) =>
    known.includes(name)
      ? []
      : [problem('home', `${what} "${name}" does not exist; ${suggestion(name, known)}`)]
  const items = house.support.topics.flatMap((topic) =>
    topic.send.map((item) => ({ ...item, topic: topic.id })),
  )
  const evidence = new Set(policy.evidence.map(({ id }) => id))
  return [
    ...sampleProblems(shelf).map((message) => problem('sample', message)),
    ...house.mostAsked.flatMap((name) => missing('the article', name, slugs)),
    ...house.popularSymptoms.flatMap((entry) =>
      'article' in entry
        ? missing('the article', entry.article, slugs)
        : missing('the wizard', entry.symptom, wizards),
    ),
    ...groupProblems(shelf).map((message) => problem('home', message)),
    ...changeProblems(shelf),
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
function groupProblems({ house, wizards }: Shelf): string[] {
  const grouped = house.fixGroups.flatMap(({ symptoms }) => symptoms)
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

function changeProblems(shelf: Shelf): Problem[] {
  const { changes } = shelf.house
  const problem = (message: string): Problem => ({
    file: 'content/house/changes.yaml',
    line: 1,
    column: 1,
    message,
    rule: 'house',
  })
  return changes.flatMap(({ on, pages }, index) => {
    const before = changes[index - 1]
    return [
      ...(before && before.on < on
        ? [problem(`the change of ${on} stands below that of ${before.on}; the newest comes first`)]
        : []),
      ...(on > shelf.today
        ? [problem(`the change of ${on} lies in the future; today is ${shelf.today}`)]
        : []),
      ...pages
        .flatMap((page) => linkRefusal(page, shelf) ?? [])
        .map((refusal) => problem(`the change of ${on}: ${refusal}`)),
    ]
  })
}

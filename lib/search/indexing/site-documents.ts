// What this site lets people find: articles and wizards as search sees them.
import { fixRoute } from '@/lib/core/routes'
import {
  KIND_TITLES,
  type FirstQuestion,
  type SearchDocument,
  type SearchSection,
} from '@/lib/search/document'

/** The parts of an article that search reads; see lib/articles/article.ts. */
export interface FindableArticle {
  readonly slug: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly category: string
  readonly aliases: readonly string[]
  readonly redirects: readonly string[]
  readonly sections: readonly SearchSection[]
}

/** The parts of a wizard that search reads; see lib/wizard/tree/wizard.ts. */
export interface FindableWizard {
  readonly symptom: string
  readonly title: string
  readonly summary: string
  readonly aliases: readonly string[]
  readonly start: string
  readonly steps: Readonly<
    Record<
      string,
      {
        readonly fact: string
        readonly question: string
        readonly answers: readonly { readonly value: string | null; readonly label: string }[]
      }
    >
  >
}

/**
 * A page that is neither: its title and summary in plain words, and the parts of it that have an
 * anchor.
 */
export interface FindablePage {
  readonly kind: 'roles' | 'contact'
  readonly title: string
  readonly summary: string
  readonly aliases: readonly string[]
  readonly sections: readonly SearchSection[]
}

/** What people ask and no page answers; see lib/site/schema.ts. */
export interface Elsewhere {
  readonly id: string
  readonly title: string
  readonly line: string
  readonly ask?: string | undefined
  readonly wordings: readonly string[]
}

/** All that can be found, and what cannot. */
export interface Findable {
  readonly articles: readonly FindableArticle[]
  readonly wizards: readonly FindableWizard[]
  readonly pages: readonly FindablePage[]
  readonly categories: readonly { readonly id: string; readonly title: string }[]
  readonly elsewhere: readonly Elsewhere[]
}

const GUIDED = { id: '', title: KIND_TITLES.wizard }

// An address is one more wording of the question: often the words that people used before the title
// was edited.
const wordsOf = (slug: string): string => slug.replaceAll('-', ' ')

/** The path on another help centre holds its numbers, and words that say nothing. */
const isSlug = (old: string): boolean => !old.startsWith('/')

function articleDocument(
  { slug, url, title, summary, category, aliases, redirects, sections }: FindableArticle,
  categories: Findable['categories'],
): SearchDocument {
  return {
    id: `article/${slug}`,
    kind: 'article',
    slug,
    url,
    title,
    summary,
    category: {
      id: category,
      title: categories.find(({ id }) => id === category)?.title ?? category,
    },
    aliases: [...aliases, ...[slug, ...redirects.filter(isSlug)].map(wordsOf)],
    sections: sections.map((section) => ({
      id: section.id,
      title: section.title,
      text: section.text,
    })),
  }
}

// Only answers that say something are offered here: who does not know yet begins the wizard and is
// told how to find out.
function firstQuestion({ symptom, start, steps }: FindableWizard): FirstQuestion | undefined {
  const step = steps[start]
  const answers = step?.answers.flatMap(({ value, label }) =>
    value === null ? [] : [{ label, url: fixRoute(symptom, [[step.fact, value]]) }],
  )
  return step && answers && { text: step.question, answers }
}

// The questions are its text, and it is entered at the beginning.
function wizardDocument(wizard: FindableWizard): SearchDocument {
  const { symptom, title, summary, aliases, steps } = wizard
  const question = firstQuestion(wizard)
  const questions = Object.values(steps).map(({ question }) => question)
  return {
    id: `wizard/${symptom}`,
    kind: 'wizard',
    slug: symptom,
    url: fixRoute(symptom),
    title,
    summary,
    category: GUIDED,
    aliases: [...aliases, wordsOf(symptom)],
    sections: [{ id: '', title: '', text: questions.join(' ') }],
    ...(question && { question }),
  }
}

function pageDocument({ kind, ...page }: FindablePage): SearchDocument {
  return {
    ...page,
    id: kind,
    kind,
    slug: kind,
    url: `/${kind}`,
    category: { id: '', title: KIND_TITLES[kind] },
  }
}

function elsewhereDocument({ id, title, line, ask, wordings }: Elsewhere): SearchDocument {
  return {
    id: `elsewhere/${id}`,
    kind: 'contact',
    slug: id,
    url: '',
    title,
    summary: '',
    category: { id: '', title: '' },
    aliases: wordings,
    sections: [],
    elsewhere: { line, ask },
  }
}

/**
 * The documents of a site: its articles, then its wizards, then its other pages, then what none of
 * them answers.
 */
export function siteDocuments({
  articles,
  wizards,
  pages,
  categories,
  elsewhere,
}: Findable): readonly SearchDocument[] {
  return [
    ...articles.map((article) => articleDocument(article, categories)),
    ...wizards.map(wizardDocument),
    ...pages.map(pageDocument),
    ...elsewhere.map(elsewhereDocument),
  ]
}

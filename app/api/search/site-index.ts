// What this site lets people find: its articles and its wizards, in one index.
import { articles } from '@/lib/content/collection'
import { house } from '@/lib/content/house'
import { buildIndex } from '@/lib/search/build'
import type { SearchDocument } from '@/lib/search/document'
import type { SearchIndex } from '@/lib/search/search-index'
import type { Wizard } from '@/lib/wizard/wizard'
import { wizards } from '@/lib/wizard/published'

type Article = ReturnType<typeof articles>[number]

// An address is one more wording of the question: often the words that people used before the title was edited.
const wordsOf = (slug: string): string => slug.replaceAll('-', ' ')

/** An article as search sees it. */
export function articleDocument({ slug, url, title, summary, category, aliases, redirects, sections }: Article): SearchDocument {
  return {
    id: `article/${slug}`,
    kind: 'article',
    slug,
    url,
    title,
    summary,
    category: house.categories.find(({ id }) => id === category)?.title ?? category,
    aliases: [...aliases, ...[slug, ...redirects].map(wordsOf)],
    sections,
  }
}

/** A wizard as search sees it: its questions are its text, and it is entered at the beginning. */
export function wizardDocument({ symptom, title, summary, aliases, steps }: Wizard): SearchDocument {
  const questions = Object.values(steps).map(({ question }) => question)
  return {
    id: `wizard/${symptom}`,
    kind: 'wizard',
    slug: symptom,
    url: `/fix/${symptom}`,
    title,
    summary,
    category: 'Guided fix',
    aliases: [...aliases, wordsOf(symptom)],
    sections: [{ id: '', title: '', text: questions.join(' ') }],
  }
}

let index: SearchIndex | undefined

/** The index of the whole site, built on first use and kept as long as the process lives. */
export function siteIndex(): SearchIndex {
  index ??= buildIndex([...articles().map(articleDocument), ...wizards.map(wizardDocument)])
  return index
}

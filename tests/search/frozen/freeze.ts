// `npm run freeze`: what search was measured by until now is replaced by the site as it is built.
import { writeFileSync } from 'node:fs'
import { policy } from '@/lib/policy/published'
import { buildStatements } from '@/lib/search/answers/build-statements'
import { site } from '@/lib/site/site'
import { articlesOfSymptom } from '@/components/desk/symptoms/symptom-articles'
import { articles } from '@/lib/articles/collection'
import { wizards } from '@/lib/wizard/published'
import { publishedDocuments } from '@/scripts/build/published-documents'
import { FROZEN_FILE } from './file'

const { names, people, meanings } = site.search
const articlesOf = policy.symptoms.map((symptom) => [
  symptom.id,
  articlesOfSymptom(symptom, articles()),
])
// Beside these, search knows a page by its addresses.
const wordings = [
  ...articles(),
  ...wizards.map(({ symptom, aliases }) => ({ slug: symptom, aliases })),
].flatMap(({ slug, aliases }) => aliases.map((alias) => [alias, slug]))
const lines = [
  { jargon: { names, people, meanings }, articlesOf, wordings },
  buildStatements(policy),
  ...publishedDocuments(),
]
writeFileSync(FROZEN_FILE, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
console.log(`${FROZEN_FILE}: ${lines.length - 2} documents`)

// Links in the prose of a wizard file: they lead to articles and wizards that exist.
import type { Problem } from '@/lib/access/source'
import { didYouMean } from './reading'

const LINK = /\]\(\/(articles|fix)\/([^)?#]*)[^)]*\)/g

/** Every link that leads to nothing. `articles` are slugs, `symptoms` have a wizard. */
export function linkProblems(file: string, text: string, articles: readonly string[], symptoms: readonly string[]): Problem[] {
  return text.split('\n').flatMap((line, index) => [...line.matchAll(LINK)].flatMap(({ 1: kind, 2: name = '', index: column }) => {
    const known = kind === 'fix' ? symptoms : articles
    return known.includes(name) ? [] : [{ file, line: index + 1, column: column + 1, message: `the link to /${kind}/${name} leads to nothing${didYouMean(name, known)}` }]
  }))
}

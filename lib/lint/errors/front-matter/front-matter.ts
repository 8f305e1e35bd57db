import { tagDiagnostics } from '@/lib/lint/name-diagnostics'
import type { OwnRule } from '@/lib/lint/rule'

export const frontMatter: OwnRule = {
  id: 'front-matter',
  about:
    'The fields above the text are complete, spelt right and of the right kind, and ' +
    'their tags name what exists.',
  why:
    'Lists, search and the page are made from these fields; a misspelt one would vanish ' +
    'without a word.',
  example: {
    where: 'front matter',
    wrong: 'wizzard: cannot-sign-in',
    right: 'wizard: cannot-sign-in',
  },
  check: (draft, context) => [...draft.frontMatter.diagnostics, ...tagDiagnostics(draft, context)],
}

import { tagFaults } from '../name-faults'
import type { Rule } from '../rule'

export const frontMatter: Rule = {
  id: 'front-matter',
  about: 'The fields above the text are complete, spelt right and of the right kind, and their tags name what exists.',
  check: (draft, shelf) => [...draft.frontMatter.faults, ...tagFaults(draft, shelf)],
}

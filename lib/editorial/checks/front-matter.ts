import { inlineProblems } from '@/lib/access/wording'
import type { Rule } from '../rule'

export const frontMatter: Rule = {
  id: 'front-matter',
  about: 'The fields above the text are complete, spelt right and of the right kind, and their tags name what exists.',
  check: ({ frontMatter: { faults, data, at } }, { policy }) => [
    ...faults,
    ...(['title', 'summary'] as const).flatMap((field) => inlineProblems(data?.[field] ?? '', policy).map((message) => ({ ...at([field]), message: `'${field}': ${message}` }))),
  ],
}

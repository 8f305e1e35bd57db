import { TOP } from '@/lib/core/diagnostic'
import type { OwnRule } from '@/lib/lint/rule'

export const format: OwnRule = {
  id: 'format',
  about: 'An article, and a passage that articles share, is MDX: its file ends in .mdx.',
  why: 'One syntax is read, and a file that ends otherwise would not be published.',
  example: {
    where: 'path',
    wrong: 'content/articles/getting-help/ask-for-a-user.md',
    right: 'content/articles/getting-help/ask-for-a-user.mdx',
  },
  check: ({ file, extension }) =>
    extension === '.md'
      ? [
          {
            ...TOP,
            message:
              'an article or a passage is MDX, and this would not be published; rename the file ' +
              `to ${file}x`,
          },
        ]
      : [],
}

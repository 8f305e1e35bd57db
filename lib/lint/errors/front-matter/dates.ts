import type { Rule } from '@/lib/lint/rule'

export const dates: Rule = {
  id: 'dates',
  about: 'Nobody can have checked an article on a day that is yet to come.',
  why: 'A date that lies ahead would keep the article from ever being called stale.',
  example: { where: 'front matter', wrong: 'verified: 2099-01-01', right: 'verified: 2026-11-23' },
  check: ({ frontMatter: { data, at } }, { today }) =>
    data && data.verified > today
      ? [
          {
            ...at(['verified']),
            message:
              `'verified' is ${data.verified}, which is later than today (${today}); ` +
              'expected the day on which the article was checked',
          },
        ]
      : [],
}

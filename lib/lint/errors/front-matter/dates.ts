import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import type { OwnRule } from '@/lib/lint/rule'

export const dates: OwnRule = {
  id: 'dates',
  about:
    'Nobody can have checked an article on a day that is yet to come, and one is withdrawn after ' +
    'it was published.',
  why: 'A date that lies ahead would keep the article from ever being called stale.',
  example: { where: 'front matter', wrong: 'verified: 2099-01-01', right: 'verified: 2026-11-23' },
  check: ({ frontMatter: { data, at } }, { today }) => {
    if (!data) return []
    const { verified, publish, unpublish } = data
    const found: LocalDiagnostic[] = []
    if (verified > today)
      found.push({
        ...at(['verified']),
        message:
          `'verified' is ${verified}, which is later than today (${today}); ` +
          'expected the day on which the article was checked',
      })
    if (publish !== undefined && unpublish !== undefined && unpublish <= publish)
      found.push({
        ...at(['unpublish']),
        message: `'unpublish' is ${unpublish}, which is not after 'publish' (${publish})`,
        remedy: 'readers would never see the article: write a later day, or take one of them out',
      })
    return found
  },
}

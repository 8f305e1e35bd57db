import { plainText } from '@/lib/policy/wording'
import type { OwnRule } from '@/lib/lint/rule'

/** Words that a short answer may have. */
const most = 50
/**
 * A link, bold words, code, HTML: marks that search, a preview and a feed would show as they are
 * typed.
 */
const MARKDOWN = /\[[^\]]*\]\([^)]*\)|\*\*|`|\b__|<\/?[a-z][^>]*>/

export const summary: OwnRule = {
  id: 'summary',
  about:
    `The short answer has at most ${most} words, counted as they are read; neither it nor the ` +
    'title has Markdown.',
  why:
    'The short answer is what search, the type-ahead and a phone show first; it has to ' +
    'fit and stand alone, in plain words.',
  example: {
    where: 'front matter',
    wrong:
      'summary: Open the list of users and look for the person whom you want to ' +
      'change, then Open the list of users and look for the person whom you want to ' +
      'change, then Open the list of users and look for the person whom you want to ' +
      'change, then Open the list of users and look for the person whom you want to ' +
      'change, then.',
    right: 'summary: Open the list of users, choose the person, and save.',
  },
  check: ({ frontMatter: { data, at } }, { policy, site }) => {
    if (!data) return []
    const words = plainText(data.summary, { policy, supportAddress: site.supportAddress })
      .split(/\s+/)
      .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const marked = (['title', 'summary'] as const).flatMap((field) => {
      const [mark] = MARKDOWN.exec(data[field]) ?? []
      return mark === undefined ? [] : { field, mark }
    })
    return [
      ...(words > most
        ? [
            {
              ...at(['summary']),
              message:
                `'summary' has ${words} words, expected at most ${most}: keep the ` +
                'answer and move the rest into the text',
            },
          ]
        : []),
      ...marked.map(({ field, mark }) => ({
        ...at([field]),
        message:
          `'${field}' has ${mark}, which is shown as it is typed: plain words and ` +
          'tags such as <Menu path="users" /> alone; link from the text',
      })),
    ]
  },
}

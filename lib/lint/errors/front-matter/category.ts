import { suggestion } from '@/lib/core/suggest'
import type { OwnRule } from '@/lib/lint/rule'

export const category: OwnRule = {
  id: 'category',
  about: 'The category exists and is the folder that the article is in.',
  why:
    'The category decides where the article is listed, the folder where writers look ' +
    'for it: one of the two would mislead.',
  example: {
    where: 'front matter',
    wrong: 'category: whatsapp-chats',
    right: 'category: getting-help',
  },
  check: ({ frontMatter: { data, at }, folders }, { site }) => {
    if (!data) return []
    const known = site.categories.map(({ id }) => id)
    if (!known.includes(data.category))
      return [
        {
          ...at(['category']),
          message:
            `'category' is "${data.category}", which is not in ` +
            `content/site/categories.yaml; ${suggestion(data.category, known)}`,
        },
      ]
    const folder = folders.join('/')
    return folder === data.category
      ? []
      : [
          {
            ...at(['category']),
            message:
              `'category' is "${data.category}", but the file is in the folder ` +
              `"${folder}"; move the file or change the category`,
          },
        ]
  },
}

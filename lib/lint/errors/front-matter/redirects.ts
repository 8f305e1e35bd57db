import { suggestion } from '@/lib/core/suggest'
import type { Rule } from '@/lib/lint/rule'

export const redirects: Rule = {
  id: 'redirects',
  about:
    'An old slug, or an old path on another help centre, leads to one article and is not the ' +
    'address of another; an old heading ' +
    'address (anchors: {old: new}) leads to a heading of its article. An old address ' +
    'leads straight to the article that names it, so there are no chains.',
  why: 'An old address is in mails and bookmarks; it must lead to one place.',
  example: {
    where: 'front matter',
    wrong: 'redirects: [add-a-user]',
    right: 'redirects: [invite-somebody]',
  },
  check: ({ file, anchors, frontMatter: { data, at } }, { bySlug, byOldSlug, pages }) => [
    ...(data?.redirects ?? []).flatMap((old, index) => {
      const place = at(['redirects', index])
      const taken = bySlug.get(old)
      if (taken)
        return [
          {
            ...place,
            message: `'redirects' names "${old}", which is the slug of ${taken.file}; take it out`,
          },
        ]
      if (pages?.includes(old) === true || /^\/(?:articles|fix|categories|roles|api)\//.test(old))
        return [
          {
            ...place,
            message:
              `'redirects' names "${old}", which is an address of this site; of an article here ` +
              'write the old slug alone, and of another help centre the path',
          },
        ]
      if (data?.redirects?.indexOf(old) !== index)
        return [{ ...place, message: `'redirects' names "${old}" twice; take one out` }]
      const other = byOldSlug.get(old)
      return other && other.file !== file
        ? [
            {
              ...place,
              message:
                `'redirects' names "${old}", which already leads to ${other.file}; keep ` +
                'it in one of the two',
            },
          ]
        : []
    }),
    ...Object.entries(data?.anchors ?? {}).flatMap(([old, now]) => {
      const place = at(['anchors', old])
      if (anchors.has(old))
        return [
          {
            ...place,
            message:
              `'anchors' names "${old}", which is the address of a heading here; take ` + 'it out',
          },
        ]
      return anchors.has(now)
        ? []
        : [
            {
              ...place,
              message:
                `'anchors' leads from "${old}" to "${now}", which is no heading here; ` +
                `${suggestion(now, anchors)}`,
            },
          ]
    }),
  ],
}

import type { Rule } from '../rule'

export const redirects: Rule = {
  id: 'redirects',
  about: 'An old slug leads to one article and is not the slug of another.',
  check: ({ file, frontMatter: { data, at } }, { bySlug, drafts }) => (data?.redirects ?? []).flatMap((old, index) => {
    const place = at(['redirects', index])
    const taken = bySlug.get(old)
    if (taken) return [{ ...place, message: `'redirects' names "${old}", which is the slug of ${taken.file}; take it out` }]
    if (data?.redirects?.indexOf(old) !== index) return [{ ...place, message: `'redirects' names "${old}" twice; take one out` }]
    const other = drafts.find((draft) => draft.file < file && draft.frontMatter.data?.redirects?.includes(old))
    return other ? [{ ...place, message: `'redirects' names "${old}", which already leads to ${other.file}; keep it in one of the two` }] : []
  }),
}

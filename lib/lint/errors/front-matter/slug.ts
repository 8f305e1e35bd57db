import type { Rule } from '@/lib/lint/rule'

const top = { line: 1, column: 1 }

export const slug: Rule = {
  id: 'slug',
  about: 'A file is content/articles/<category>/<slug>.mdx, and no two have the same slug.',
  why:
    'The file name is the address of the page: a file elsewhere is not published, and ' +
    'of two with one name only one could be reached.',
  example: {
    where: 'path',
    wrong: 'content/articles/getting-help/Add_User.mdx',
    right: 'content/articles/getting-help/ask-for-a-user.mdx',
  },
  check: ({ slug: name, extension, folders, file }, { bySlug }) => {
    if (!/^\.mdx?$/.test(extension) || folders.length !== 1)
      return [
        {
          ...top,
          message:
            'the file would not be published; expected content/articles/<category>/<slug>.mdx',
        },
      ]
    if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name))
      return [
        {
          ...top,
          message:
            `the file name "${name}" becomes the address; expected lower-case letters, ` +
            'digits and single hyphens, such as add-a-user.mdx',
        },
      ]
    const first = bySlug.get(name)
    return first && first.file !== file
      ? [
          {
            ...top,
            message:
              `the slug "${name}" is already that of ${first.file}; rename one of the ` +
              'two files',
          },
        ]
      : []
  },
}

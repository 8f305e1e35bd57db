import { visit } from '@/lib/markdown/syntax/visit'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { decoded } from '@/lib/core/routes'
import { suggestion } from '@/lib/core/suggest'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnRule } from '@/lib/lint/rule'

/** Words that say that there is a picture, and not what it shows. */
const empty = new RegExp(
  '^(?:an? |the )?(?:image|picture|photo|screen ?shot|figure|graphic|img)(?: ?\\d+)?$|' +
    '\\.(?:png|jpe?g|gif|svg|webp|avif)$',
  'i',
)

export const images: OwnRule = {
  id: 'images',
  about:
    'Every image is a file below public/, named by its address from the root, and has ' +
    'words that say what it shows.',
  why:
    'Who does not see a picture is told its words; a picture from another site is not ' +
    'shown here at all.',
  example: {
    where: 'text',
    wrong: '![](/favicon.svg)',
    right: '![The sign of this site, a signpost](/favicon.svg)',
  },
  check: ({ tree }, { files }) => {
    const diagnostics: LocalDiagnostic[] = []
    const readable = new Set<string>()
    if (tree)
      visit(tree, (node) => {
        if (node.type === 'image' || node.type === 'imageReference') {
          const alt = node.alt?.trim() ?? ''
          if (alt === '')
            diagnostics.push(
              diagnosticAt(
                node,
                'the image has no words for those who do not see it; expected ![what it shows](…)',
              ),
            )
          else if (empty.test(alt))
            diagnostics.push(
              diagnosticAt(
                node,
                `the words of the image are "${alt}", which does not say what it ` +
                  'shows; expected ![what it shows](…)',
              ),
            )
        }
        if (node.type === 'imageReference') readable.add(node.identifier)
      })
    if (tree)
      visit(tree, (node) => {
        const message =
          node.type === 'image' || (node.type === 'definition' && readable.has(node.identifier))
            ? fileRefusal(node.url, files)
            : undefined
        if (message) diagnostics.push(diagnosticAt(node, message))
      })
    return diagnostics
  },
}

function fileRefusal(url: string, files: ReadonlySet<string> | undefined): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url))
    return (
      `the image "${url}" is from another site, which pages here may not load; put it ` +
      'below public/ and name it from the root'
    )
  if (!url.startsWith('/'))
    return (
      `the image "${url}" is relative; expected an address from the root such as ` +
      '/images/users.png for public/images/users.png'
    )
  return files && !files.has(decoded(url))
    ? `the image "${url}" is not there: public${url} does not exist; ${suggestion(url, files)}`
    : undefined
}

// What links and images may lead to besides articles: the pages of the help centre and the files
// below public/.
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'

const PAGES = ['app/(reader)', 'app/(check-up)']
const PUBLIC = 'public'

/**
 * Addresses from the root: `/roles` for app/(reader)/roles/page.tsx, `/images/a.png` for
 * public/images/a.png. What the build itself writes to public/assets is nobody's to name.
 */
export function readAddresses(): {
  readonly pages: readonly string[]
  readonly publicFiles: readonly string[]
} {
  const pages = PAGES.flatMap(filesBelow)
    .filter((file) => /^(?:.*\/)?page\.tsx$/.test(file) && !file.includes('['))
    .map((file) => `/${path.posix.dirname(file)}`.replace(/^\/\.$/, '/'))
  return {
    pages,
    publicFiles: filesBelow(PUBLIC)
      .filter((file) => !file.startsWith('assets/'))
      .map((file) => `/${file}`),
  }
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.posix.join(
            path.relative(folder, entry.parentPath).replaceAll('\\', '/'),
            entry.name,
          ),
        )
    : []

import { Island } from '@/components/document/island'
import type { ArticleHeading } from '@/lib/markdown/sections'

/** The way around a long page: its second-level headings. The element marks the one being read. */
export function Contents({ headings }: { readonly headings: readonly ArticleHeading[] }) {
  const sections = headings.filter(({ depth }) => depth === 2)
  if (sections.length < 2) return null
  return (
    <Island tag="sp-contents">
      <nav className="contents" aria-labelledby="on-this-page">
        <h2 id="on-this-page">On this page</h2>
        <ul>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a href={`#${id}`}>{text}</a>
            </li>
          ))}
        </ul>
      </nav>
    </Island>
  )
}

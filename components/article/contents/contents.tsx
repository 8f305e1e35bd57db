import { Island } from '@/components/document/island'
import type { ArticleHeading } from '@/lib/markdown/sections'
import { CONTENTS, CONTENTS_LINK, CONTENTS_LIST, CONTENTS_TITLE } from '@/components/look/layout'

/** The way around a long page: its second-level headings. The element marks the one being read. */
export function Contents({ headings }: { readonly headings: readonly ArticleHeading[] }) {
  const sections = headings.filter(({ depth }) => depth === 2)
  if (sections.length < 2) return null
  return (
    <Island tag="sp-contents" className="empty:hidden">
      <nav className={CONTENTS} aria-labelledby="on-this-page" data-contents="">
        <h2 className={CONTENTS_TITLE} id="on-this-page">
          On this page
        </h2>
        <ul className={CONTENTS_LIST}>
          {sections.map(({ id, text }) => (
            <li key={id}>
              <a className={CONTENTS_LINK} href={`#${id}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </Island>
  )
}

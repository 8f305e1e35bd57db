import { Island } from '@/components/document/island'
import type { ArticleHeading } from '@/lib/markdown/sections'
import { CONTENTS_LINK, CONTENTS_LIST, SIDE_TITLE } from '@/components/look/layout'
import { FOLD } from '@/components/look/lists'

type Props = { readonly headings: readonly ArticleHeading[] }

/** A page of one section needs no way around. */
const sectionsOf = (headings: Props['headings']) => {
  const sections = headings.filter(({ depth }) => depth === 2)
  return sections.length < 2 ? [] : sections
}

function Links({ headings }: Props) {
  return (
    <ul className={CONTENTS_LIST}>
      {headings.map(({ id, text }) => (
        <li key={id}>
          <a className={CONTENTS_LINK} href={`#${id}`}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The second-level headings of a page, folded above its text: where there is no side. */
export function FoldedContents({
  headings,
  label = 'On this page',
}: Props & { readonly label?: string }) {
  const sections = sectionsOf(headings)
  if (sections.length === 0) return null
  return (
    <details className={`${FOLD} border-t xl:hidden print:hidden`}>
      <summary className="min-h-11 py-[0.55rem] text-muted">{label}</summary>
      <nav className="text-sm/[1.4]" aria-label={`${label}, folded`}>
        <Links headings={sections} />
      </nav>
    </details>
  )
}

/** The same at the side, in view all the time. The element marks the section being read. */
export function SideContents({ headings }: Props) {
  const sections = sectionsOf(headings)
  if (sections.length === 0) return null
  return (
    <Island tag="sp-contents" className="empty:hidden">
      <nav className="mt-8 hidden xl:block" aria-labelledby="on-this-page">
        <h2 className={SIDE_TITLE} id="on-this-page">
          On this page
        </h2>
        <Links headings={sections} />
      </nav>
    </Island>
  )
}

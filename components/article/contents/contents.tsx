import { Island } from '@/components/document/island'
import type { ArticleHeading } from '@/lib/markdown/sections'
import {
  CONTENTS_LINK,
  CONTENTS_LIST,
  CONTENTS_OPENER,
  CONTENTS_OTHER_SIDE,
  CONTENTS_PLACE,
  CONTENTS_SIDE,
  SIDE_TITLE,
} from '@/components/look/layout'
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

/** The parts of a page, folded above its text: where there is no side. */
export function FoldedContents({ headings, label }: Props & { readonly label: string }) {
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

/** Of the list at the side, which stands once in a page. */
const CONTENTS = 'page-contents'

/**
 * Where there is no side: what leads to the list at the end of the page, which from the first
 * scroll on unfolds below it instead.
 */
export function ContentsLink({ headings }: Props) {
  if (sectionsOf(headings).length === 0) return null
  return (
    <p className={CONTENTS_PLACE}>
      <a className={CONTENTS_OPENER} href={`#${CONTENTS}`} suppressHydrationWarning>
        On this page
      </a>
    </p>
  )
}

/**
 * The second-level headings of a page, below its siblings or at the other side of its text. The
 * element marks the section being read.
 */
export function SideContents({ headings, other = false }: Props & { readonly other?: boolean }) {
  const sections = sectionsOf(headings)
  if (sections.length === 0) return null
  return (
    <Island tag="sp-contents" className="empty:hidden">
      <nav
        className={other ? CONTENTS_OTHER_SIDE : CONTENTS_SIDE}
        id={CONTENTS}
        aria-labelledby="on-this-page"
      >
        <h2 className={`${SIDE_TITLE} hidden xl:block`} id="on-this-page">
          On this page
        </h2>
        <Links headings={sections} />
      </nav>
    </Island>
  )
}

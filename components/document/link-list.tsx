import { LINKS, LINKS_ITEM, LINKS_LINK, LINKS_SUMMARY, STRONG_LINK } from '@/components/look/lists'

type Link = { readonly url: string; readonly label: string; readonly summary?: string }

/**
 * Links one under the other, parted by hairlines, each with a summary where it has one; `large`
 * where they are what the page is for, `strong` where all are underlined, `joined` where the list
 * goes on what stands above it on a phone.
 */
export function LinkList({
  links,
  large = false,
  strong = false,
  joined = false,
}: {
  readonly links: readonly Link[]
  readonly large?: boolean
  readonly strong?: boolean
  readonly joined?: boolean
}) {
  return (
    <ul
      className={
        (large ? `${LINKS} font-serif text-lg/[1.4] font-semibold` : LINKS) +
        (joined ? ' max-md:-mt-4 max-md:border-t-0' : '')
      }
    >
      {links.map(({ url, label, summary }) => (
        <li key={url} className={LINKS_ITEM}>
          <a className={strong ? STRONG_LINK : LINKS_LINK} href={url}>
            {label}
          </a>
          {summary && <p className={LINKS_SUMMARY}>{summary}</p>}
        </li>
      ))}
    </ul>
  )
}

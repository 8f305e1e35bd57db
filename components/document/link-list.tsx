type Link = { readonly url: string; readonly label: string }

/** Links one under the other, parted by hairlines; `large` where they are what the page is for. */
export function LinkList({ links, large = false }: { links: readonly Link[]; large?: boolean }) {
  return (
    <ul className={large ? 'links sentences' : 'links'}>
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url}>{link.label}</a>
        </li>
      ))}
    </ul>
  )
}

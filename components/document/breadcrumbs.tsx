export type Crumb = { readonly label: string; readonly url: string }

/** The way down to this page, without the page itself: its heading follows. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <ol>
        {[{ label: 'Home', url: '/' }, ...trail].map((crumb) => (
          <li key={crumb.url}>
            <a href={crumb.url}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

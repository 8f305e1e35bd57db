import { StructuredData } from './structured-data'
import { site } from '@/lib/site/site'
import { breadcrumbList, type Crumb } from '@/lib/site/structured-data'

/** The way down to this page, without the page itself: its heading follows. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  const crumbs = [{ label: 'Home', url: '/' }, ...trail]
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <StructuredData data={[breadcrumbList(site.siteUrl, crumbs)]} />
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.url}>
            <a href={crumb.url}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

import { StructuredData } from '@/components/document/structured-data'
import { house } from '@/lib/content/house'
import { breadcrumbList, type Crumb } from '@/lib/content/structured-data'

/** The way down to this page, without the page itself: its heading follows. */
export function Breadcrumbs({ trail }: { trail: readonly Crumb[] }) {
  const crumbs = [{ label: 'Home', url: '/' }, ...trail]
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <StructuredData data={[breadcrumbList(house.siteUrl, crumbs)]} />
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

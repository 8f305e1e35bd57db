import { CHANGES_PAGE } from '@/lib/core/routes'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { ChangesByDay } from '@/components/document/change-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { OtherWays } from '@/components/search/other-ways'
import { site } from '@/lib/site/site'
import { WIDE } from '@/components/look/layout'
import { RESULTS_PAGE } from '@/components/look/results'
import { LEDE } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'What changed',
  description: 'What is new and what was put right in this help centre, the newest first.',
  url: CHANGES_PAGE,
})

const FEEDS = [
  ['/feed.xml', 'RSS feed, for a feed reader'],
  ['/feed.json', 'JSON feed, for programs'],
] as const

export default function ChangesPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="What changed" />
      <h1>What changed</h1>
      <p className={LEDE}>What is new and what was put right in these answers, the newest first.</p>
      <div className={`${WIDE} mt-8 ${RESULTS_PAGE}`}>
        <div>
          <ChangesByDay changes={site.changes} />
        </div>
        <OtherWays title="Hear of the next ones" ways={FEEDS} />
      </div>
    </>
  )
}

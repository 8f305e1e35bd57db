import { CHANGES_PAGE } from '@/lib/core/routes'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { ChangeList } from '@/components/document/change-list'
import { pageMetadata } from '@/components/document/page-metadata'
import { site } from '@/lib/site/site'
import { LEDE } from '@/components/look/text'

export const metadata = pageMetadata({
  title: 'What changed',
  description: 'What is new and what was put right in this help centre, the newest first.',
  url: CHANGES_PAGE,
})

export default function ChangesPage() {
  return (
    <>
      <Breadcrumbs trail={[]} here="What changed" />
      <h1>What changed</h1>
      <p className={LEDE}>
        The newest first. To hear of the next ones, follow the <a href="/feed.xml">RSS feed</a> or
        the <a href="/feed.json">JSON feed</a>.
      </p>
      <ChangeList changes={site.changes} />
    </>
  )
}

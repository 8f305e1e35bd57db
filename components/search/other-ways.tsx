import { ASIDE } from '@/components/look/results'
import { WAYS, waysHtml, type Way } from './ways'

/** Beside what a page offers, or below it where there is no room: how else one may go on. */
export function OtherWays({
  title = 'Other ways to an answer',
  ways = WAYS,
}: {
  readonly title?: string
  readonly ways?: readonly Way[]
}) {
  return <div className={ASIDE} dangerouslySetInnerHTML={{ __html: waysHtml(title, ways) }} />
}

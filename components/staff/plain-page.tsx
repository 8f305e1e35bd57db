import { STAFF_PAGE } from '@/lib/staff/staff-routes'
import { COLUMN, TITLE } from './look'

/** What cannot be shown, and why. */
export function PlainPage({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={COLUMN}>
      <h1 className={TITLE}>{title}</h1>
      <p>{text}</p>
      <p>
        <a href={STAFF_PAGE}>To the start</a>
      </p>
    </div>
  )
}

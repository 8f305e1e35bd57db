import { FEEDBACK_API } from '@/lib/support/told-routes'
import { QUIET_BUTTON } from '@/components/look/buttons'

/** Below the text of an article: one question, two buttons. Without script it leads to a page. */
export function FeedbackForm({ article }: { readonly article: string }) {
  return (
    <form
      className="flex w-full flex-wrap items-center gap-3"
      method="post"
      action={FEEDBACK_API}
      suppressHydrationWarning
    >
      Did this page help?
      <input type="hidden" name="article" value={article} />
      {[
        ['yes', 'Yes'],
        ['no', 'No'],
      ].map(([value, label]) => (
        <button key={value} className={QUIET_BUTTON} name="helpful" value={value}>
          {label}
        </button>
      ))}
    </form>
  )
}

// A moment as staff read it: day and time in India, where those are who are helped.

const WORDS = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Kolkata',
})

/** Day and time in India, such as `30 Nov 2026, 14:05`; `at` in milliseconds. */
export function Moment({ at }: { readonly at: number }) {
  return (
    <time dateTime={new Date(at).toISOString()} title="Time in India (UTC+5:30)">
      {WORDS.format(at)}
    </time>
  )
}

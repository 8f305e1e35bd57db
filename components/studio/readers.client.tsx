// What readers asked about the open article since it was verified: counts, and none of their words.
import type { AskedAbout } from '@/lib/support/feedback/asked-about'

interface Props {
  readonly asked: AskedAbout | undefined
  /** Why it is not known. */
  readonly unknown: string | undefined
}

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`)

export function Readers({ asked, unknown }: Props) {
  return (
    <section aria-label="Readers" className="max-h-full overflow-y-auto p-4">
      {asked ? (
        <>
          <p className="m-0 font-semibold">Since the day on which this was verified:</p>
          <ul className="my-2 ps-5">
            {asked.failed > 0 && <li>It was said {times(asked.failed)} that it did not help.</li>}
            {asked.reasons.map(({ words, count }) => (
              <li key={words}>
                “{words}” {times(count)}
              </li>
            ))}
            {asked.requests > 0 && (
              <li>Support was written to from this page {times(asked.requests)}.</li>
            )}
          </ul>
          <p className="m-0 text-muted">
            What they wrote stands behind /staff of the site. Once you have looked this over, set
            “verified” to the day: what was asked until then counts no more.
          </p>
        </>
      ) : (
        <p className="m-0 text-muted">
          {unknown ?? 'Nobody asked about this since the day on which it was verified.'}
        </p>
      )}
    </section>
  )
}

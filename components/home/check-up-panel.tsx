import { CHECK_UP_PAGE } from '@/lib/core/routes'
import { DEEP } from '@/components/look/cards'
import { PEN } from '@/components/document/icon'
import { Island } from '@/components/document/island'

const POINTS = [
  'The list stays on your device. Nothing is sent.',
  'It may be the export of your users, or a few pasted lines.',
  'No list at hand? Try it with an example account.',
]
const PRESS =
  'mt-5 inline-flex min-h-12 items-center rounded-md border border-transparent bg-on-deep px-5 ' +
  'font-semibold ' +
  'text-[#0b4658] ' +
  '[text-decoration:none] hover:[filter:brightness(1.05)] print:hidden'

/** Shown where a script can hand the list over. */
const FILE =
  'cursor-pointer text-sm underline max-md:block max-md:py-3 md:ms-4 md:leading-[2.75rem] ' +
  'has-[:focus-visible]:outline-2 print:hidden'

/** What the check-up does, for those who look after many users. */
export function CheckUpPanel() {
  return (
    <section className={`${DEEP} mt-16 max-w-none! border border-transparent data-over:outline-4`}>
      <div className="grid items-center gap-x-14 gap-y-6 md:grid-cols-[1.3fr_1fr]">
        <div>
          <h2 className="mt-0">Check up the whole account</h2>
          <p className="m-0">
            Give us your list of users. You read for each person whether calls ring, whether they
            can sign in, and what to change.
          </p>
          <a className={PRESS} href={CHECK_UP_PAGE}>
            Check your list
          </a>
          <div className="max-md:mt-1 md:inline">
            <Island tag="sp-list" className="hidden">
              <label className={FILE} hidden suppressHydrationWarning>
                <input className="sr-only" type="file" />
                Or drop the file here, paste its rows, or choose it
              </label>
            </Island>
          </div>
        </div>
        <ul className="m-0 list-none p-0">
          {POINTS.map((point) => (
            <li key={point} className="mb-2 flex gap-3">
              <svg
                className="mt-[0.3em] size-[1.1rem] flex-none text-[#f0bd6c] print:text-ink"
                viewBox="0 0 16 16"
                {...PEN}
                aria-hidden="true"
              >
                <path d="m3 8.5 3 3L13 4.5" />
              </svg>
              {point}
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

import { BAR, PATH } from '@/components/figure/look'
import { HINT } from '@/components/look/text'
import { saidHtml, type Said } from './said'

const FRAME = 'overflow-clip rounded-md border border-line bg-card [box-shadow:var(--shadow-card)]'

/** Made up; what is said of the product is what its rules say. */
const SAID: readonly Said[] = [
  {
    id: 'example-asked',
    author: 'customer',
    at: Date.UTC(2026, 10, 23, 4, 35),
    text: 'Calls no longer ring Meera. Her colleagues in Support still get theirs.',
    files: [],
  },
  {
    id: 'example-answered',
    author: 'support',
    at: Date.UTC(2026, 10, 23, 6, 20),
    text:
      'Meera is set to Inactive, and calls do not ring an Inactive person. Set her Status to ' +
      'Active, press Save and call the company number to check. If it does not ring, write here.',
    files: [],
  },
]

/** What the page of a request looks like, drawn as one is: where none is shown. */
export function RequestExample() {
  return (
    <figure className="mt-10 mb-0">
      <figcaption className={`mb-3 ${HINT}`}>
        What the page of a request looks like: your words, the answer below them, and room to write
        back.
      </figcaption>
      <div className={FRAME}>
        <p className={`${BAR} m-0 py-2 text-sm`} aria-hidden="true">
          <span className={PATH}>Your request</span>
          <span className="text-muted">Example</span>
        </p>
        <ol
          className="m-0 list-none px-4 pt-5 pb-0"
          dangerouslySetInnerHTML={{ __html: saidHtml(SAID, 'en') }}
        />
      </div>
    </figure>
  )
}

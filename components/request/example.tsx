import { causeText } from '@/lib/diagnosis/cause-text'
import { policy } from '@/lib/policy/published'
import { plainText } from '@/lib/policy/wording'
import { site } from '@/lib/site/site'
import { BAR, PATH } from '@/components/figure/look'
import { HINT } from '@/components/look/text'
import { saidHtml, type Said } from './said'

const FRAME = 'overflow-clip rounded-md border border-line bg-card [box-shadow:var(--shadow-card)]'

/** What the home page offers first, answered by its first cause as Support begins an answer. */
function example(): readonly Said[] {
  const [offered] = site.popularSymptoms.flatMap((each) => ('symptom' in each ? [each] : []))
  const [cause] = policy.symptoms.find(({ id }) => id === offered?.symptom)?.causes ?? []
  if (!offered || !cause) return []
  const { supportAddress } = site
  return [
    {
      ...{ id: 'example-asked', author: 'customer', at: Date.UTC(2026, 10, 23, 4, 35), files: [] },
      text: offered.sentence,
    },
    {
      ...{ id: 'example-answered', author: 'support', files: [] },
      at: Date.UTC(2026, 10, 23, 6, 20),
      text: plainText(causeText(cause), { policy, supportAddress }),
    },
  ]
}

/** What the page of a request looks like, drawn as one is: where none is shown. */
export function RequestExample() {
  const said = example()
  if (said.length === 0) return null
  return (
    <figure className="mt-10 mb-0">
      <figcaption className={`mb-3 ${HINT}`}>
        <b className="block text-ink">How a request looks</b>
        Your words, the answer below them, and room to write back.
      </figcaption>
      <div className={FRAME}>
        <p className={`${BAR} m-0 py-2 text-sm`} aria-hidden="true">
          <span className={PATH}>Your request</span>
          <span className="text-muted">Example</span>
        </p>
        <ol
          className="m-0 list-none px-4 pt-5 pb-0 *:rounded-none"
          dangerouslySetInnerHTML={{ __html: saidHtml(said, 'en') }}
        />
      </div>
    </figure>
  )
}

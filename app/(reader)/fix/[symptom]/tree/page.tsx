import { FIXES_PAGE, fixRoute, fixTreeRoute } from '@/lib/core/routes'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { pageMetadata, previewOf } from '@/components/document/page-metadata'
import { prepareWizard } from '@/components/wizard/prepare'
import { TreeList } from '@/components/wizard/tree-list'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { drawWizard } from '@/lib/wizard/draw'
import { stepAddress } from '@/lib/wizard/machine/prefill'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import { findWizard, wizards } from '@/lib/wizard/published'
import { WIDE } from '@/components/look/layout'
import { FIGURE, LEDE } from '@/components/look/text'

type Props = { readonly params: Promise<{ readonly symptom: string }> }

/** As large as it was drawn, in the colour of the text. */
const DRAWN = 'block h-auto w-[760px] max-w-none fill-current'
/** The drawing, and beside it the list where there is room. */
const BOTH = 'xl:grid xl:grid-cols-[minmax(0,1fr)_21rem] xl:items-start xl:gap-x-14'

export const dynamicParams = false

export function generateStaticParams() {
  return wizards.map(({ symptom }) => ({ symptom }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { symptom } = await params
  const title = findWizard(symptom)?.title
  return pageMetadata({
    title: `All questions: ${title}`,
    description:
      `Every question and every answer of the guided fix "${title}", drawn and as a ` + 'list.',
    url: fixTreeRoute(symptom),
    picture: previewOf(fixRoute(symptom)),
  })
}

export default async function TreePage({ params }: Props) {
  const wizard = findWizard((await params).symptom)
  if (!wizard) notFound()
  const { causes } = prepareWizard(wizard, policy, site)
  const headlines = Object.fromEntries(
    Object.entries(causes).map(([id, { headline }]) => [id, headline]),
  )
  const table = transitionTable(wizard)
  const addresses = Object.fromEntries(
    Object.keys(wizard.steps).map((id) => [id, stepAddress(table, id)]),
  )
  const svg = drawWizard(wizard, {
    title: `The questions of "${wizard.title}"`,
    causeWords: (id) => headlines[id] ?? id,
    address: ({ id }) => addresses[id] ?? '',
    className: DRAWN,
  })
  return (
    <>
      <Breadcrumbs
        trail={[
          { label: 'Fix a problem', url: FIXES_PAGE },
          { label: wizard.title, url: fixRoute(wizard.symptom) },
        ]}
        here="All questions"
      />
      <h1>All questions: {wizard.title}</h1>
      <p className={LEDE}>
        Every question with its answers and where they lead. Choose a question to start the guided
        fix there.
      </p>
      <div className={`${WIDE} ${BOTH}`}>
        <figure
          className={`${FIGURE} m-0 hidden overflow-x-auto sm:block print:block`}
          role="region"
          aria-label="Drawing of the questions"
          tabIndex={0}
          dangerouslySetInnerHTML={{ __html: svg }}
        />
        <div>
          <h2 className="xl:mt-0">All questions as a list</h2>
          <TreeList wizard={wizard} addresses={addresses} headlines={headlines} />
        </div>
      </div>
    </>
  )
}

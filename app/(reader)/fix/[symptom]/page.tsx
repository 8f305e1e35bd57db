import { FIXES_PAGE, fixRoute } from '@/lib/core/routes'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Breadcrumbs } from '@/components/document/breadcrumbs'
import { pageMetadata, previewOf } from '@/components/document/page-metadata'
import { prepareWizard } from '@/components/wizard/prepare'
import { WizardPage } from '@/components/wizard/wizard-page'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { findWizard, wizards } from '@/lib/wizard/published'

type Props = { readonly params: Promise<{ readonly symptom: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return wizards.map(({ symptom }) => ({ symptom }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { symptom } = await params
  const wizard = findWizard(symptom)
  const url = fixRoute(symptom)
  return wizard
    ? pageMetadata({
        title: `${wizard.title}: find the cause`,
        description: wizard.summary,
        url,
        picture: previewOf(url),
      })
    : {}
}

export default async function SymptomPage({ params }: Props) {
  const wizard = findWizard((await params).symptom)
  if (!wizard) notFound()
  return (
    <>
      <Breadcrumbs trail={[{ label: 'Fix a problem', url: FIXES_PAGE }]} here={wizard.title} />
      <WizardPage wizard={wizard} data={prepareWizard(wizard, policy, site)} />
    </>
  )
}

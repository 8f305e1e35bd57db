import { PageData } from '@/components/page-data/page-data'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DATA_ID } from '@/components/desk/data'
import { prepareDesk } from '@/components/desk/prepare'
import { Island } from '@/components/document/island'
import { curledTexts } from '@/lib/policy/prose/curled-quotes'
import { policy } from '@/lib/policy/published'
import { site } from '@/lib/site/site'
import { findWizard, wizards } from '@/lib/wizard/published'

type Props = { readonly params: Promise<{ readonly symptom: string }> }

export const dynamicParams = false

export function generateStaticParams() {
  return wizards.map(({ symptom }) => ({ symptom }))
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findWizard((await params).symptom)?.title ?? 'No such symptom' }
}

/**
 * The place of the workbench. What it shows depends on the whole address, so it is put in with each
 * request (server/front/asked/desk.ts).
 */
export default async function WorkbenchPage({ params }: Props) {
  const wizard = findWizard((await params).symptom)
  if (!wizard) notFound()
  return (
    <>
      <Island tag="sp-desk" />
      <PageData id={DATA_ID} data={curledTexts(prepareDesk(wizard, policy, site))} />
    </>
  )
}

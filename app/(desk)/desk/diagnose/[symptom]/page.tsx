import type { Metadata } from 'next'
import { NoSuchSymptom } from '@/components/desk/no-such-symptom'
import { prepareDesk } from '@/components/desk/prepare'
import { Workbench } from '@/components/desk/workbench.client'
import { policy } from '@/lib/access/published'
import { house } from '@/lib/content/house'
import { findWizard, wizards } from '@/lib/wizard/published'

type Props = {
  readonly params: Promise<{ readonly symptom: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findWizard((await params).symptom)?.title ?? 'No such symptom' }
}

export default async function WorkbenchPage({ params, searchParams }: Props) {
  const { symptom: asked } = await params
  const wizard = findWizard(asked)
  // A page that throws what Next calls "not found" has words by script alone. So they are said here, and the front gives the status (scripts/serve/unknown.ts).
  if (!wizard) return <NoSuchSymptom asked={asked} symptoms={wizards.map(({ symptom, title }) => ({ id: symptom, title }))} />
  const parts = Object.entries(await searchParams).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value]))
  return <Workbench data={prepareDesk(wizard, policy, house)} query={new URLSearchParams(parts).toString()} />
}

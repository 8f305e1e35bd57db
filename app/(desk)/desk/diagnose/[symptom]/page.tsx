import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { prepareDesk } from '@/components/desk/prepare'
import { Workbench } from '@/components/desk/workbench.client'
import { policy } from '@/lib/access/published'
import { house } from '@/lib/content/house'
import { findWizard } from '@/lib/wizard/published'

type Props = {
  readonly params: Promise<{ readonly symptom: string }>
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: findWizard((await params).symptom)?.title ?? 'No such symptom' }
}

export default async function WorkbenchPage({ params, searchParams }: Props) {
  const wizard = findWizard((await params).symptom)
  if (!wizard) notFound()
  const parts = Object.entries(await searchParams).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value]))
  return <Workbench data={prepareDesk(wizard, policy, house)} query={new URLSearchParams(parts).toString()} />
}

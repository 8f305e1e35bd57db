import type { Metadata } from 'next'
import { SymptomList } from '@/components/desk/symptom-list.client'
import { wizards } from '@/lib/wizard/published'

export const metadata: Metadata = { title: 'Diagnose' }

type Props = { readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>> }

export default async function DiagnosePage({ searchParams }: Props) {
  const { q } = await searchParams
  const symptoms = wizards.map(({ symptom: id, title, summary, aliases }) => ({ id, title, summary, words: [id, title, summary, ...aliases].join(' ').replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ') }))
  return (
    <div className="desk-narrow">
      <h1>Diagnose</h1>
      <SymptomList symptoms={symptoms} query={typeof q === 'string' ? q : ''} />
    </div>
  )
}

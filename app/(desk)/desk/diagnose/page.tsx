import type { Metadata } from 'next'
import { SymptomList } from '@/components/desk/symptoms/symptom-list'
import { wizards } from '@/lib/wizard/published'

export const metadata: Metadata = { title: 'Diagnose' }

export default function DiagnosePage() {
  return (
    <div className="pt-4">
      <h1 className="mb-4 font-serif text-2xl">Diagnose</h1>
      <SymptomList wizards={wizards} />
    </div>
  )
}

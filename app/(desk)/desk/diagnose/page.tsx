import type { Metadata } from 'next'
import { SymptomList } from '@/components/desk/symptoms/symptom-list'
import { wizards } from '@/lib/wizard/published'

export const metadata: Metadata = { title: 'Diagnose' }

export default function DiagnosePage() {
  return (
    <div className="desk-narrow">
      <h1>Diagnose</h1>
      <SymptomList wizards={wizards} />
    </div>
  )
}

import type { Metadata } from 'next'
import { SymptomList } from '@/components/desk/symptoms/symptom-list'
import { wizards } from '@/lib/wizard/published'
import { NARROW } from '@/components/desk/look'

export const metadata: Metadata = { title: 'Diagnose' }

export default function DiagnosePage() {
  return (
    <div className={NARROW}>
      <h1 className="mb-4 text-[1.35rem]">Diagnose</h1>
      <SymptomList wizards={wizards} />
    </div>
  )
}

import { UnknownSymptom } from '@/components/desk/unknown-symptom.client'
import { wizards } from '@/lib/wizard/published'

export default function NoSuchSymptom() {
  return (
    <div className="desk-narrow">
      <h1>There is no such symptom</h1>
      <UnknownSymptom symptoms={wizards.map(({ symptom, title }) => ({ id: symptom, title }))} />
      <p>
        Or choose from <a href="/desk/diagnose">all symptoms</a>.
      </p>
    </div>
  )
}

import { nearest } from '@/lib/logic/nearest'

/** Says which symptom the address names in vain, and the nearest there is. */
export function NoSuchSymptom({ asked, symptoms }: { readonly asked: string; readonly symptoms: readonly { readonly id: string; readonly title: string }[] }) {
  const near = symptoms.find(({ id }) => id === nearest(asked, symptoms.map((symptom) => symptom.id)))
  return (
    <div className="desk-narrow">
      <h1>There is no such symptom</h1>
      <p>
        The address names the symptom <code>{asked.slice(0, 60)}</code>, and there is none of that name.
      </p>
      {near && (
        <p>
          The nearest is <a href={`/desk/diagnose/${near.id}`}>{near.title}</a>.
        </p>
      )}
      <p>
        Or choose from <a href="/desk/diagnose">all symptoms</a>.
      </p>
    </div>
  )
}

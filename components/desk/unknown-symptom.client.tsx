'use client'

import { usePathname } from 'next/navigation'
import { nearest } from '@/lib/logic/nearest'

/** Says which symptom the address names in vain, and the nearest there is. */
export function UnknownSymptom({ symptoms }: { readonly symptoms: readonly { readonly id: string; readonly title: string }[] }) {
  const asked = usePathname().split('/').at(-1) ?? ''
  const near = symptoms.find(({ id }) => id === nearest(asked, symptoms.map((symptom) => symptom.id)))
  return (
    <>
      <p>
        There is no symptom <code>{asked.slice(0, 60)}</code>.
      </p>
      {near && (
        <p>
          The nearest is <a href={`/desk/diagnose/${near.id}`}>{near.title}</a>.
        </p>
      )}
    </>
  )
}

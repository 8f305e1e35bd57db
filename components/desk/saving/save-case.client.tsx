import { useEffect, useState } from 'react'
import { caseAnswersRoute, newCaseRoute } from '@/lib/staff/staff-routes'
import { SIGNED_IN } from '@/components/staff/cases/draft-names'
import { DESK_BUTTON } from '@/components/desk/look'

const CASE = /^#case=([0-9a-f-]{36})$/

/** What keeps the diagnosis as a case: undefined for who is not signed in as staff here. */
export interface Saving {
  /** Where it is kept, from the desk's address. */
  readonly placeOf: (address: string) => string
  readonly isKept: boolean
}

/**
 * Whether this browser is one of staff, and which case was opened at the desk. Asked of the browser
 * alone: nothing is sent, and readers see no change.
 */
export function useSaving(): Saving | undefined {
  const [saving, setSaving] = useState<Saving>()
  useEffect(() => {
    const [, id] = CASE.exec(location.hash) ?? []
    if (!isOfStaff()) return
    setSaving({
      placeOf: (at) => (id === undefined ? newCaseRoute({ at }) : caseAnswersRoute(id, at)),
      isKept: id !== undefined,
    })
  }, [])
  return saving
}

function isOfStaff(): boolean {
  try {
    return localStorage.getItem(SIGNED_IN) === 'yes'
  } catch {
    return false
  }
}

/** Leads to where the diagnosis is kept, with its answers. */
export function SaveCase({
  saving,
  address,
}: {
  readonly saving: Saving | undefined
  readonly address: string
}) {
  if (!saving) return null
  return (
    <a className={`${DESK_BUTTON} [text-decoration:none]`} href={saving.placeOf(address)}>
      {saving.isKept ? 'Back to the case' : 'Keep as a case'} <kbd>s</kbd>
    </a>
  )
}

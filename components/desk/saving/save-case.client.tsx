import { useEffect, useState } from 'react'
import type { Call } from '@/lib/case/call'
import {
  caseAnswersRoute,
  NEW_CASE_PAGE,
  newCaseRoute,
  staffCaseRoute,
} from '@/lib/staff/staff-routes'
import { DESK_CALL, draftKey, SIGNED_IN } from '@/components/staff/cases/draft-names'
import { DESK_BUTTON } from '@/components/desk/look'

const CASE = /^#case=([0-9a-f-]{36})$/

/** What keeps the diagnosis as a case: undefined for who is not signed in as staff here. */
export interface Saving {
  /** Where it is kept, from the desk's address. */
  readonly placeOf: (address: string) => string
  /** Takes what was typed of the call along: the forms of the case have it as typed there. */
  readonly takeAlong: (address: string, call: Call) => void
  /** Does so, and goes there. */
  readonly keep: (address: string, call: Call) => void
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
    const placeOf = (at: string): string =>
      id === undefined ? newCaseRoute({ at }) : caseAnswersRoute(id, at)
    setSaving({
      placeOf,
      takeAlong: (at, call) => takeAlong(id, at, call),
      keep: (at, call) => {
        takeAlong(id, at, call)
        location.assign(placeOf(at))
      },
      isKept: id !== undefined,
    })
  }, [])
  return saving
}

function takeAlong(id: string | undefined, at: string, { name, ticket, told, note }: Call): void {
  if (id === undefined) keepDraft(draftKey(NEW_CASE_PAGE, at, 'new'), { name, ticket, told, note })
  else {
    keepDraft(draftKey(staffCaseRoute(id), '', 'told'), { told })
    keepDraft(draftKey(staffCaseRoute(id), '', 'note'), { note })
  }
}

/** Only what was typed: a form fills in the rest itself. */
function keepDraft(key: string, typed: Readonly<Record<string, string>>): void {
  const filled = Object.entries(typed).filter(([, text]) => text !== '')
  if (filled.length === 0) return
  try {
    // From now on it is a draft of the case.
    localStorage.removeItem(DESK_CALL)
    const draft = Object.fromEntries([...filled, ['at', String(Date.now())]])
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // A browser that keeps nothing: it is typed again there.
  }
}

/** Whether somebody signed in as staff in this browser. */
export function isOfStaff(): boolean {
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
  call,
}: {
  readonly saving: Saving | undefined
  readonly address: string
  readonly call: Call
}) {
  if (!saving) return null
  return (
    <a
      className={`${DESK_BUTTON} [text-decoration:none]`}
      href={saving.placeOf(address)}
      onClick={() => saving.takeAlong(address, call)}
    >
      {saving.isKept ? 'Back to the case' : 'Keep as a case'} <kbd>s</kbd>
    </a>
  )
}

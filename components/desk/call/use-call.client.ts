import { useEffect, useState } from 'react'
import { NO_CALL, type Call } from '@/lib/case/call'
import { isRecord } from '@/lib/core/own'
import { DESK_CALL } from '@/components/staff/cases/draft-names'
import { isOfStaff } from '@/components/desk/saving/save-case.client'

/** What was typed of the call, in this tab alone. */
const CALL = 'desk-call'
/** The agent's own name, in this browser: it is the same for every call. */
const AGENT = 'desk-agent'

/** What is known of the call, and how to change it. A reload loses nothing of it. */
export function useCall(): readonly [Call, (changed: Partial<Call>) => void] {
  const [call, setCall] = useState(NO_CALL)
  useEffect(() => setCall(readCall()), [])
  return [
    call,
    (changed) => {
      const next = { ...call, ...changed }
      setCall(next)
      keep(next)
    },
  ]
}

/** What was typed in this browser of staff before it ended; undefined once something is typed. */
export function useLeftCall(call: Call): Call | undefined {
  const [left, setLeft] = useState<Call>()
  useEffect(() => {
    const found = isOfStaff() ? read(() => localStorage.getItem(DESK_CALL)) : NO_CALL
    setLeft(isTyped(found) ? found : undefined)
  }, [])
  return isTyped(call) ? undefined : left
}

/** Whether anything but the agent's own name was typed. */
const isTyped = ({ agent: _, ...call }: Call): boolean => Object.values(call).some(Boolean)

const readCall = (): Call => read(() => sessionStorage.getItem(CALL))

function read(stored: () => string | null): Call {
  try {
    const kept: unknown = JSON.parse(stored() ?? '{}')
    const text = (name: string): string =>
      isRecord(kept) && typeof kept[name] === 'string' ? kept[name] : ''
    return {
      name: text('name'),
      ticket: text('ticket'),
      agent: localStorage.getItem(AGENT) ?? '',
      told: text('told'),
      note: text('note'),
    }
  } catch {
    return NO_CALL
  }
}

function keep({ agent, ...call }: Call): void {
  try {
    sessionStorage.setItem(CALL, JSON.stringify(call))
    // Should the browser end before the call does: as other drafts of staff, a week at most and
    // until somebody signs out.
    if (isOfStaff())
      localStorage.setItem(DESK_CALL, JSON.stringify({ ...call, at: String(Date.now()) }))
    localStorage.setItem(AGENT, agent)
  } catch {
    // A browser that keeps nothing: what is typed is on the page alone.
  }
}

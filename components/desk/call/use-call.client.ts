import { useEffect, useState } from 'react'
import { NO_CALL, type Call } from '@/lib/case/call'
import { isRecord } from '@/lib/core/own'

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

function readCall(): Call {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(CALL) ?? '{}')
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
    localStorage.setItem(AGENT, agent)
  } catch {
    // A browser that keeps nothing: what is typed is on the page alone.
  }
}

import { bytesOf } from '@/lib/checkup/intake/sheet'
import { checkUp } from '@/lib/checkup/run'
import type { Policy } from '@/lib/policy/policy'
import { type CheckUp } from '@/lib/checkup/check-up'
import { answer, doneOf, reportOf } from './answer'
import type { Ask, Start, Tell } from './messages'

// The file is read here, beside the page. This program may open no connection: the policy of its
// own file forbids every one.

/** How often the page is told how far the reading is, in milliseconds. */
const OFTEN = 100

let current: { readonly policy: Policy; readonly found: CheckUp } | undefined

const tell = (said: Tell): void => postMessage(said)

addEventListener('message', ({ data }: MessageEvent<Ask>) => {
  if (data.kind === 'start') start(data.start).catch(fail)
  else if (current) {
    try {
      tell({
        kind: 'answer',
        id: data.id,
        answer: answer(current.policy, current.found, data.question),
      })
    } catch (error) {
      fail(error)
    }
  }
})

async function start({ policy, file, ...options }: Start): Promise<void> {
  let next = 0
  const outcome = await checkUp(policy, bytesOf(file), {
    ...options,
    told: (progress) => {
      if (performance.now() < next) return
      next = performance.now() + OFTEN
      tell({ kind: 'progress', ...progress })
    },
  })
  if (outcome.kind === 'refused') {
    const { notices, mapping, layout, hasSheets } = outcome
    return tell(
      hasSheets
        ? { kind: 'sheets' }
        : { kind: 'refused', ...reportOf(policy, notices, mapping, layout) },
    )
  }
  current = { policy, found: outcome.checkUp }
  tell({ kind: 'done', ...doneOf(policy, outcome.checkUp) })
}

function fail(error: unknown): void {
  const isGone = error instanceof DOMException && error.name === 'NotReadableError'
  tell({
    kind: 'failed',
    message: isGone
      ? 'The file can no longer be read. It was changed, moved or removed: choose it again.'
      : `The check-up stopped: ${error instanceof Error ? error.message : String(error)}`,
  })
}

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

async function start({ policy, supportAddress, file, account, choices }: Start): Promise<void> {
  let next = 0
  const outcome = await checkUp(policy, chunks(file), {
    account,
    choices,
    supportAddress,
    told: (progress) => {
      if (performance.now() < next) return
      next = performance.now() + OFTEN
      tell({ kind: 'progress', ...progress })
    },
  })
  if (outcome.kind === 'refused')
    return tell({ kind: 'refused', ...reportOf(policy, outcome.notices, outcome.mapping) })
  current = { policy, found: outcome.checkUp }
  tell({ kind: 'done', ...doneOf(policy, outcome.checkUp) })
}

/** A stream of bytes, read by hand: not every browser can walk one. */
async function* chunks(file: Blob): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    yield value
  }
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

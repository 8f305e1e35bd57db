// A thread of its own that asks /healthz ten times a second, so that what attacks the site does not
// keep it from looking.
import { Agent, get } from 'node:http'
import { parentPort, workerData } from 'node:worker_threads'

const EVERY = 100
const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const counts = { beats: 0, missed: 0, longest: 0, failed: 0 }
let isWaiting = false
let isEnding = false
let hasBegun = false
let inARow = 0

function beat() {
  counts.beats += 1
  if (isWaiting) {
    inARow += 1
    counts.missed += 1
    counts.longest = Math.max(counts.longest, inARow)
    return
  }
  inARow = 0
  isWaiting = true
  const done = (/** @type {boolean} */ isFine) => {
    if (!isFine) counts.failed += 1
    isWaiting = false
    // The first is answered, however late: who waits for that may go on.
    if (!hasBegun) parentPort?.postMessage('beating')
    hasBegun = true
    if (isEnding) end()
  }
  get(`${workerData.origin}/healthz`, { agent }, (response) => {
    response.resume().once('end', () => done(response.statusCode === 200))
  }).once('error', () => done(false))
}

const beating = setInterval(beat, EVERY)
parentPort?.once('message', () => {
  isEnding = true
  if (!isWaiting) end()
})

function end() {
  clearInterval(beating)
  agent.destroy()
  parentPort?.postMessage(counts)
  parentPort?.close()
}

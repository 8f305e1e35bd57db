// Search asked for many things in a thread of its own, while this one checks: building the index
// and asking it every title takes as long as all rules do.
import {
  isMainThread,
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  workerData,
  type MessagePort,
} from 'node:worker_threads'
import type { SearchEvidence } from '@/lib/lint/advise'
import type { Find, Search } from '@/lib/lint/warnings/findable'
import { searchEvidenceOf, titlesOf, type Searchable } from './search-evidence'

/** Of a thread that was started, as it tells in `state`. */
const STARTING = 0
const BEGUN = 1
const ENDED = 2
/** How long at most a thread starts and answers, in milliseconds; then it is asked here. */
const [STARTS, ANSWERS] = [2_000, 120_000]

interface Asked {
  readonly searchable: Searchable
  readonly queries: readonly string[]
  readonly port: MessagePort
  readonly state: Int32Array
}

type Answers = ReadonlyMap<string, Search>

/**
 * Starts to ask for the titles of articles. `find` waits for what was found, and asks here for what
 * the thread has no answer to, or where it did not start.
 * @param program what node runs; it calls `answerInThread` first of all
 * @param starts how long at most the thread takes to start, in milliseconds
 */
export function startSearching(
  program: string,
  searchable: Searchable,
  starts = STARTS,
): SearchEvidence {
  const titles = titlesOf(searchable)
  const { port1, port2 } = new MessageChannel()
  const state = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  const asked: Asked = { searchable, queries: [...new Set(titles.values())], port: port2, state }
  const worker = new Worker(program, { workerData: asked, transferList: [port2] })
  worker.unref()
  // What a thread dies of is no matter: it is asked here then.
  worker.on('error', () => undefined)
  let answers: Answers | undefined
  let here: SearchEvidence | undefined
  const find: Find = (query) => {
    answers ??= answersOf(port1, state, starts)
    const found = answers.get(query)
    if (found) return found
    here ??= searchEvidenceOf(searchable)
    return here.find(query)
  }
  return { titles, find }
}

function answersOf(port: MessagePort, state: Int32Array, starts: number): Answers {
  if (Atomics.wait(state, 0, STARTING, starts) !== 'timed-out')
    Atomics.wait(state, 0, BEGUN, ANSWERS)
  const received: { readonly message: Answers } | undefined = receiveMessageOnPort(port)
  port.close()
  return received?.message ?? new Map<string, Search>()
}

/** In a thread that `startSearching` started, answers it and tells true. */
export function answerInThread(): boolean {
  const asked: unknown = workerData
  if (isMainThread || !isAsked(asked)) return false
  const { searchable, queries, port, state } = asked
  const tell = (now: number): void => {
    Atomics.store(state, 0, now)
    Atomics.notify(state, 0)
  }
  tell(BEGUN)
  port.postMessage(answersTo(searchable, queries))
  tell(ENDED)
  port.close()
  return true
}

const isAsked = (data: unknown): data is Asked =>
  typeof data === 'object' && data !== null && 'searchable' in data

/** What stands in the way is told by who asks for the same without a thread. */
function answersTo(searchable: Searchable, queries: readonly string[]): Answers {
  try {
    const { find } = searchEvidenceOf(searchable)
    return new Map(queries.map((query) => [query, find(query)]))
  } catch {
    return new Map<string, Search>()
  }
}

// What the process that looks after the others and the processes that serve tell each other.
import * as z from 'zod'

/** What is told of an error, so that another process can throw it. */
const fault = z.object({
  name: z.string(),
  message: z.string(),
  code: z.string().optional(),
  syscall: z.string().optional(),
})

/** From a process that serves. */
const fromWorker = z.discriminatedUnion('kind', [
  /** It answers everything, at this port. */
  z.object({ kind: z.literal('ready'), port: z.number() }),
  /** It cannot begin, and ends. */
  fault.extend({ kind: z.literal('unable') }),
])

/** To a process that serves: how many processes are ready, and how many there are to be. */
const toWorker = z.object({
  kind: z.literal('processes'),
  ready: z.number(),
  wanted: z.number(),
})

export type FromWorker = z.infer<typeof fromWorker>
export type ToWorker = z.infer<typeof toWorker>

/** Undefined for what Node and others say on the same channel. */
export const parseFromWorker = (message: unknown): FromWorker | undefined =>
  fromWorker.safeParse(message).data

/** Undefined for what Node and others say on the same channel. */
export const parseToWorker = (message: unknown): ToWorker | undefined =>
  toWorker.safeParse(message).data

/** Says why a process cannot begin. */
export const unableBy = (error: unknown): FromWorker => ({
  kind: 'unable',
  ...(fault.safeParse(error).data ?? { name: 'Error', message: String(error) }),
})

// Whether the site is ready, told of all its processes: each answers for itself, and says how many
// there are.
import * as z from 'zod'
import type { Handlers } from './handled'

/** How many processes are ready, and how many there are to be. */
export interface Processes {
  readonly ready: number
  readonly wanted: number
}

const said = z.record(z.string(), z.unknown())

/** Adds the processes to what one of them says of itself; its status stays. */
export const tellProcesses = (own: Handlers, processes: () => Processes): Handlers => ({
  GET: async (request) => {
    const given = await own.GET?.(request)
    if (!given) throw new Error('nothing says whether this process is ready')
    const { ready, wanted } = processes()
    const body = { ...said.parse(await given.json()), processes: { ready, wanted } }
    return Response.json(body, { status: given.status, headers: given.headers })
  },
})

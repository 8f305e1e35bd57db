// The port of a server that listens. Which one it is to listen at is said elsewhere.
import type { Server } from 'node:net'

/** Throws where the server listens at no port, but at a pipe or not at all. */
export function portOf(server: Pick<Server, 'address'>): number {
  const address = server.address()
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen at a port')
  return address.port
}

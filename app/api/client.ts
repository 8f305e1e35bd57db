// Who sent a request, as the server tells the handlers that have to count it.

/**
 * A header that the server itself sets, whatever a client sent under its name: what counts as one
 * client (server/edge/client-address.ts). It is neither kept nor logged.
 */
export const CLIENT_HEADER = 'x-signpost-client'

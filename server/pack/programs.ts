// The programs of a release, and what is not in them.

/** By name: serve begins, worker is one process of several, and both load site. */
export const PROGRAMS = {
  serve: 'server/processes/serve.ts',
  worker: 'server/processes/worker.ts',
  site: 'server/front/server.ts',
} as const

/**
 * Packages that have to be installed beside a release, and only where they are loaded: Next, where
 * a page is made on request (server/front/next-pages.ts).
 */
export const INSTALLED = ['next'] as const

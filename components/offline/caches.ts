// What is kept in the browser for reading without a connection, and under which names.

/** Pages that were read, by their address without its query. */
export const PAGES = 'pages'
/** Scripts and pictures of the site; their names change with their content. */
export const ASSETS = 'assets'
/** The page that is shown where nothing better is kept, with what it needs. One for each build. */
export const SHELL = 'shell'

/** How many pages are kept: the ones read last. */
export const KEPT_PAGES = 60

/** What a page tells the worker once it runs: keep these addresses. */
export interface KeepMessage {
  readonly keep: readonly string[]
}

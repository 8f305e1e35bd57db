// What a request asks for: the path decoded once, the query as it came.

/** `path` is decoded; `query` is '' or starts with '?'. */
export interface Target {
  readonly path: string
  readonly query: string
}

/**
 * Reads a request target. Undefined when it is not a path on this site or its percent signs do not
 * decode.
 */
export function parseTarget(url: string): Target | undefined {
  if (!url.startsWith('/')) return undefined
  const mark = url.indexOf('?')
  const [raw, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)]
  try {
    const path = decodeURIComponent(raw)
    return path.includes('\0') ? undefined : { path, query }
  } catch {
    return undefined
  }
}

// How long to wait after a key before asking: an answer that the next key makes stale costs a phone
// its bytes and helps nobody.

const SHORTEST = 20
const LONGEST = 120
const LONGEST_ON_SLOW_LINE = 300

/**
 * The pause in milliseconds after a key. `rhythm` is the time since the key before it, 0 for text
 * that came at once; `line` what the last answer took. Half as long again as the rhythm: a burst is
 * asked for when it ends, and whoever types slowly is answered letter by letter, unless the line is
 * slower than they are.
 */
export function pauseAfter(rhythm: number, line: number): number {
  return Math.max(
    SHORTEST,
    Math.min(1.5 * rhythm, Math.max(LONGEST, Math.min(line, LONGEST_ON_SLOW_LINE))),
  )
}

/**
 * What the line took to bring this page, in milliseconds, until an answer of a search tells more.
 */
export function lineOfPage(): number {
  const [page] = performance.getEntriesByType('navigation')
  return page instanceof PerformanceNavigationTiming ? page.responseStart - page.requestStart : 0
}

// Fixes applied to a text: each that touches none before it.
import type { Fix } from '@/lib/core/diagnostic'

/** A text with fixes applied, and those that were. */
export interface FixedText {
  readonly text: string
  readonly applied: readonly Fix[]
}

/**
 * Applies fixes in the order of their places. Of two that overlap the first is applied: what is
 * then left is told anew by whoever checks the text again.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const applied: Fix[] = []
  let fixed = ''
  let done = 0
  for (const fix of [...fixes].sort((one, other) => one.from - other.from || one.to - other.to)) {
    const before = applied.at(-1)
    if (fix.from < done || fix.to > text.length) continue
    // Two insertions at one place would be the same one, told twice.
    if (before?.from === fix.from && before.to === fix.to) continue
    fixed += text.slice(done, fix.from) + fix.text
    done = fix.to
    applied.push(fix)
  }
  return { text: fixed + text.slice(done), applied }
}

/** What of a text changed, as the lines of a diff: `-` what stood there, `+` what does now. */
export function changedLines(
  before: string,
  after: string,
): readonly {
  readonly line: number
  readonly was: readonly string[]
  readonly is: readonly string[]
}[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  if (old.length !== now.length) return [wholeChange(old, now)]
  return old.flatMap((was, at) =>
    was === now[at] ? [] : [{ line: at + 1, was: [was], is: [now[at] ?? ''] }],
  )
}

/** Between the first and the last line that differ. */
function wholeChange(old: readonly string[], now: readonly string[]) {
  let top = 0
  while (top < old.length && old[top] === now[top]) top++
  let end = 0
  while (end < Math.min(old.length, now.length) - top && old.at(-1 - end) === now.at(-1 - end))
    end++
  return {
    line: top + 1,
    was: old.slice(top, old.length - end),
    is: now.slice(top, now.length - end),
  }
}

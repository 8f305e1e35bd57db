import { describe, expect, it } from 'vitest'
import {
  ContentError,
  diagnosticsOf,
  errorIn,
  formatDiagnostic,
  sortDiagnostics,
  TOP,
} from '@/lib/core/diagnostic'

const error = errorIn('a.md', 'links', { ...TOP, message: 'it leads nowhere' })

describe('a diagnostic', () => {
  it('is printed as a line that editors open', () => {
    expect(formatDiagnostic(error)).toBe('a.md:1:1 it leads nowhere (links)')
  })

  it('says its remedy as the rest of the sentence', () => {
    expect(formatDiagnostic({ ...error, remedy: 'did you mean "b"?' })).toBe(
      'a.md:1:1 it leads nowhere; did you mean "b"? (links)',
    )
  })

  it('says when it is advice', () => {
    expect(formatDiagnostic({ ...error, severity: 'warning' })).toBe(
      'a.md:1:1 it leads nowhere (links) [advice]',
    )
  })

  it('takes nothing but its place from what it was made at', () => {
    const step = { id: 'status', fact: 'status', line: 3, column: 2, message: 'x' }
    expect(errorIn('a.md', 'wizard', step)).toEqual({
      file: 'a.md',
      line: 3,
      column: 2,
      message: 'x',
      rule: 'wizard',
      severity: 'error',
    })
  })

  it('is sorted by file, line and column', () => {
    const places = [
      ['b.md', 1, 1],
      ['a.md', 10, 1],
      ['a.md', 2, 5],
      ['a.md', 2, 1],
    ] as const
    const made = places.map(([file, line, column]) => ({ ...error, file, line, column }))
    expect(
      sortDiagnostics(made).map(({ file, line, column }) => `${file}:${line}:${column}`),
    ).toEqual(['a.md:2:1', 'a.md:2:5', 'a.md:10:1', 'b.md:1:1'])
  })

  it('is taken out of the error of a loader, and of no other', () => {
    expect(diagnosticsOf(new ContentError([error]))).toEqual([error])
    expect(() => diagnosticsOf(new TypeError('of a program'))).toThrow('of a program')
  })
})

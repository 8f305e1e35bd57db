// Mends in the files what has one answer, and shows each change.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Diagnostic, Fix } from '@/lib/core/diagnostic'
import type { SourceFile } from '@/lib/core/yaml'
import { applyFixes, changedLines } from '@/lib/lint/fix/apply-fixes'

/**
 * Writes the fixes of diagnostics into their files; returns the lines that say what changed. A file
 * that is no longer as it was checked is left alone: its offsets would be others.
 */
export function mend(diagnostics: readonly Diagnostic[], files: readonly SourceFile[]): string[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]))
  const fixes = new Map<string, Fix[]>()
  for (const { file, fix } of diagnostics)
    if (fix) fixes.set(file, [...(fixes.get(file) ?? []), fix])
  return [...fixes].flatMap(([file, some]) => {
    const text = texts.get(file)
    const asItWas = text === undefined ? undefined : writerOf(file, text)
    return text === undefined || !asItWas ? [] : written(file, text, some, asItWas)
  })
}

function written(
  file: string,
  text: string,
  fixes: readonly Fix[],
  asItWas: (mended: string) => string,
): string[] {
  const mended = applyFixes(text, fixes)
  if (mended.text === text) return []
  writeFileSync(file, asItWas(mended.text))
  return changedLines(text, mended.text).flatMap(({ line, was, is }) => [
    `${file}:${line}`,
    ...was.map((old) => `  - ${old}`),
    ...is.map((now) => `  + ${now}`),
  ])
}

/**
 * How a file is written again with the mark and the line endings that it has; undefined for one in
 * another encoding, or that changed since.
 */
function writerOf(file: string, text: string): ((mended: string) => string) | undefined {
  const whole = readFileSync(file, 'utf8')
  const mark = whole.startsWith('\ufeff') ? '\ufeff' : ''
  const ways = ['\n', '\r\n'].map(
    (end) =>
      (mended: string): string =>
        mark + mended.replaceAll('\n', end),
  )
  return ways.find((way) => way(text) === whole)
}

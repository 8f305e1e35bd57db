// Diagnostics for programs: what editors, the checks of GitHub and code scanning read. For people
// it is formatDiagnostic of lib/core/diagnostic.ts.
import { diagnosticText, type Diagnostic } from '@/lib/core/diagnostic'
import type { Explanation } from '@/lib/lint/explanation'

/** How diagnostics can be printed. */
export const FORMATS = ['text', 'json', 'github', 'sarif'] as const
export type Format = (typeof FORMATS)[number]

/** Prints all of them in a format other than text. */
export function report(
  format: Exclude<Format, 'text'>,
  diagnostics: readonly Diagnostic[],
  rules: readonly Explanation[],
): string {
  if (format === 'json') return JSON.stringify(diagnostics, null, 2)
  if (format === 'github') return diagnostics.map(command).join('\n')
  return JSON.stringify(sarif(diagnostics, rules), null, 2)
}

/**
 * A workflow command, which GitHub shows at its line
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions).
 */
function command(found: Diagnostic): string {
  const { file, line, column, rule, severity } = found
  const place = Object.entries({ file, line, col: column, title: rule })
    .map(([name, value]) => `${name}=${inProperty(String(value))}`)
    .join(',')
  return `::${severity} ${place}::${inMessage(diagnosticText(found))}`
}

const inMessage = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')

const inProperty = (text: string): string =>
  inMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** The Static Analysis Results Interchange Format, version 2.1.0 (OASIS). */
function sarif(diagnostics: readonly Diagnostic[], rules: readonly Explanation[]): unknown {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'signpost-check',
            rules: rules.map(({ id, about, why }) => ({
              id,
              shortDescription: { text: about },
              fullDescription: { text: why },
            })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((found) => ({
          ruleId: found.rule,
          level: found.severity,
          message: { text: diagnosticText(found) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: encodeURI(found.file) },
                region: { startLine: found.line, startColumn: found.column },
              },
            },
          ],
        })),
      },
    ],
  }
}

// What a change to the policy changes, as Markdown for a pull request.
import type { Policy } from '@/lib/policy/policy'
import type { ChangedText, Impact } from './impact'
import type { OldName } from './old-names'
import { type Diagnostic, formatDiagnostic } from '@/lib/core/diagnostic'

/**
 * All that a report tells. `wizards` and `causes` are texts by name; `broken` is what the checker
 * says of assertions and sentences now.
 */
export interface ImpactReport {
  readonly before: Policy
  readonly after: Policy
  readonly ref: string
  readonly impact: Impact
  readonly wizards: readonly ChangedText[]
  readonly causes: readonly ChangedText[]
  readonly broken: readonly Diagnostic[]
  readonly oldNames: readonly OldName[]
  /** YYYY-MM-DD */
  readonly today: string
}

/** The report; every heading has its count, so that nothing reads as forgotten. */
export function impactMarkdown({
  before,
  after,
  ref,
  impact,
  wizards,
  causes,
  broken,
  oldNames,
  today,
}: ImpactReport): string {
  const { articles, answers, decisions, rows } = impact
  return [
    '# What the change to the policy changes',
    `From policy ${before.version} of ${before.date} at \`${ref}\` (default preset ` +
      `\`${before.defaultPreset}\`) to policy ${after.version} of ${after.date} here ` +
      `(\`${after.defaultPreset}\`).`,
    section('Articles that read otherwise', articles.map(changedText)),
    section('Wizards that read or lead otherwise', wizards.map(changedText)),
    section('Causes told otherwise', causes.map(changedText)),
    section(
      'Answers to "may this role?" that change',
      answers.length === 0
        ? []
        : [
            '| permission | role | before | after |\n|---|---|---|---|',
            ...answers.map(
              ({ permission, role, before: was, after: is }) =>
                `| \`${permission}\` | ${role} | ${was} | ${is} |`,
            ),
          ],
      answers.length,
      '\n',
    ),
    section(
      'Decisions that turn under a preset',
      decisions.map((decision) => `- ${decision}`),
      decisions.length,
      '\n',
    ),
    section(
      'Assertions and sentences that no longer hold',
      broken.map((diagnostic) => `- ${formatDiagnostic(diagnostic)}`),
      broken.length,
      '\n',
    ),
    section(
      'Old names that are still typed',
      oldNames.map(({ file, line, was, is }) => `- ${file}:${line} "${was}" is called "${is}" now`),
      oldNames.length,
      '\n',
    ),
    section(
      'Rows that changed',
      rows.length === 0
        ? []
        : [
            rows.map((row) => `\`${row}\``).join(', '),
            ...(isTold(after, before) ? [] : [missingLine(rows, today)]),
          ],
      rows.length,
    ),
  ].join('\n\n')
}

const section = (
  title: string,
  parts: readonly string[],
  count = parts.length,
  between = '\n\n',
): string =>
  [`## ${title}: ${count}`, ...(parts.length > 0 ? [parts.join(between)] : [])].join('\n\n')

const changedText = ({ name, lines, before, after }: ChangedText): string =>
  `- \`${name}\`, ${lines} ${lines === 1 ? 'line' : 'lines'}\n\n  \`\`\`diff\n  - ` +
  `${[before, after].map(windowOf(before, after)).join('\n  + ')}\n  \`\`\``

/** How much of a long line is shown, and how much of that stands before the first difference. */
const [SHOWN, BEFORE] = [200, 60]

/** Of two long lines the part in which they differ, from the same word on. */
function windowOf(one: string, other: string): (line: string) => string {
  const differsAt = [...one.trim()].findIndex((letter, at) => letter !== other.trim()[at])
  const from = one.trim().lastIndexOf(' ', Math.max(differsAt - BEFORE, 0)) + 1
  return (line) => {
    const words = line.trim()
    if (Math.max(one.trim().length, other.trim().length) <= SHOWN) return words
    return (
      `${from > 0 ? '… ' : ''}${words.slice(from, from + SHOWN)}` +
      (words.length > from + SHOWN ? '…' : '')
    )
  }
}

const isTold = (after: Policy, before: Policy): boolean =>
  after.changes.length > before.changes.length

const missingLine = (rows: readonly string[], today: string): string =>
  `Say so in \`content/policy/policy.yaml\`, and set \`date: ${today}\`; the articles ` +
  `that rest on these rows are then told to be checked again:\n\n\`\`\`yaml\nchanges:\n` +
  `  - {date: ${today}, rows: [${rows.join(', ')}], says: what is different}\n\`\`\``

// A proposal and its change in words: for a terminal, and to be copied into a file of the content.
import type { Change, Proposal } from './proposal'

/** What a change asks a writer to do, and the lines to copy. */
export interface WrittenChange {
  readonly file: string
  readonly what: string
  readonly lines: readonly string[]
}

const pathOf = (document: string): string => {
  const [kind = '', name = ''] = document.split('/')
  return kind === 'wizard' ? `content/wizards/${name}.md` : `content/articles/…/${name}.mdx`
}

/** As a scalar of YAML that nothing in it can break out of. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A row of the file of odds. */
export const oddsRow = ({
  symptom,
  outcomes,
  until,
  causes,
}: Omit<Extract<Change, { kind: 'odds' }>, 'kind'>): string =>
  [
    `- symptom: ${symptom}`,
    `  outcomes: ${outcomes}`,
    `  until: ${until}`,
    '  causes:',
    ...Object.entries(causes)
      .toSorted(([, one], [, other]) => other - one)
      .map(([cause, often]) => `    ${cause}: ${often}`),
    '',
  ].join('\n')

/** The change as it is written by hand. */
export function changeInWords(change: Change): WrittenChange {
  if (change.kind === 'alias')
    return {
      file: pathOf(change.document),
      what: 'Add to its aliases:',
      lines: [`  - ${quoted(change.alias)}`],
    }
  if (change.kind === 'odds')
    return {
      file: 'content/policy/odds.yaml',
      what: 'The row of the symptom (make the file where there is none):',
      lines: oddsRow(change).trimEnd().split('\n'),
    }
  return {
    file: `content/wizards/${change.symptom}.md`,
    what:
      `Begin with the step ${change.step}: what led to it leads on to what it led to, and it ` +
      'leads on to what was first.',
    lines: [`start: ${change.step}`],
  }
}

/** A proposal as it is printed. */
export const proposalAsText = ({ id, title, because, wordings, change }: Proposal): string =>
  [
    `${id}  ${title}`,
    ...because.map((sentence) => `    ${sentence}`),
    ...(change === undefined && wordings.length > 1
      ? [`    Typed: ${wordings.map((wording) => `“${wording}”`).join(', ')}`]
      : []),
  ].join('\n')

/** A slug to begin with, of the commonest wording. */
export function slugOf([first = '']: readonly string[]): string {
  const words = first.toLowerCase().match(/[a-z0-9]+/g) ?? []
  const start = words.findIndex((word) => /^[a-z]/.test(word))
  return start < 0 ? 'my-question' : words.slice(start).join('-')
}

// The answers and the diagnosis of a wizard as text, plain or Markdown: what one pastes into a
// mail, a chat or a ticket. read-transcript.ts reads it back.

/** The parts of a transcript. `address` opens the wizard at the same place. */
export interface Transcript {
  readonly title: string
  /** Lines below the title: who called, who took the call, when. */
  readonly head?: readonly string[]
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly diagnosis: readonly string[]
  /** Further parts, each under its title. */
  readonly more?: readonly { readonly title: string; readonly lines: readonly string[] }[]
  readonly address: string
  readonly policy: string
  /** Which grants of the account it was diagnosed for; absent for the default ones. */
  readonly account?: string
}

/** The names of the lines by which a transcript is read back. */
export const NAMES = {
  diagnosis: 'Diagnosis',
  address: 'Same answers',
  policy: 'Policy version',
  account: 'Account',
} as const

const NONE = 'No cause found by these answers.'
const OPEN = 'Your answers leave the cause open'
const IN_ORDER = 'Everything you checked is in order'
/** Every line that says that there is no cause. */
export const NO_CAUSE: readonly string[] = [NONE, OPEN, IN_ORDER]

/** What is said where no cause was found: it may be open still, or all is in order. */
export const noCauseWords = (isOpen: boolean): string => (isOpen ? OPEN : IN_ORDER)

/** A cause as a line of the diagnosis; a possible one is marked as possible. */
export const causeLine = ({
  headline,
  certain,
}: {
  readonly headline: string
  readonly certain: boolean
}): string => (certain ? headline : `Possible: ${headline}`)

/** Plain text, a line for each answer. */
export function transcriptText({
  title,
  head = [],
  answers,
  more = [],
  ...rest
}: Transcript): string {
  const asked = answers.map(({ question, answer }, index) => `${index + 1}. ${question} ${answer}`)
  const parts = [{ title: NAMES.diagnosis, lines: foundIn(rest) }, ...more].flatMap((part) => [
    `${part.title}:`,
    ...part.lines.map((line) => `- ${line}`),
    '',
  ])
  return [
    title,
    '',
    ...(head.length > 0 ? [...head, ''] : []),
    ...(asked.length > 0 ? [...asked, ''] : []),
    ...parts,
    ...originOf(rest).map(([name, value]) => `${name}: ${value}`),
  ].join('\n')
}

/** Markdown, for tickets that show it as such. */
export function transcriptMarkdown({
  title,
  head = [],
  answers,
  more = [],
  ...rest
}: Transcript): string {
  const asked = answers.map(
    ({ question, answer }, index) => `${index + 1}. ${escaped(question)} **${escaped(answer)}**`,
  )
  const parts = [{ title: NAMES.diagnosis, lines: foundIn(rest) }, ...more].flatMap((part) => [
    `**${escaped(part.title)}**`,
    '',
    ...part.lines.map((line) => `- ${escaped(line)}`),
    '',
  ])
  const origin = originOf(rest).map(
    ([name, value]) => `- ${name}: ${name === NAMES.address ? `<${value}>` : escaped(value)}`,
  )
  return [
    `## ${escaped(title)}`,
    '',
    ...(head.length > 0 ? [...head.map((line) => `- ${escaped(line)}`), ''] : []),
    ...(asked.length > 0 ? [...asked, ''] : []),
    ...parts,
    '---',
    '',
    ...origin,
  ].join('\n')
}

const foundIn = ({ diagnosis }: Pick<Transcript, 'diagnosis'>): readonly string[] =>
  diagnosis.length > 0 ? diagnosis : [NONE]

/** What it rests on, and how to open it again. */
function originOf({
  address,
  policy,
  account,
}: Pick<Transcript, 'address' | 'policy' | 'account'>): readonly (readonly [string, string])[] {
  return [
    [NAMES.address, address],
    [NAMES.policy, policy],
    ...(account === undefined ? [] : [[NAMES.account, account] as const]),
  ]
}

/** Text whose signs mean nothing in Markdown. */
const escaped = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')

// The answers and the diagnosis of a wizard as plain text: what one pastes into a mail or a chat.

/** What a transcript tells. `address` opens the wizard at the same place. */
export interface Transcript {
  readonly title: string
  readonly answers: readonly { readonly question: string; readonly answer: string }[]
  readonly diagnosis: readonly string[]
  readonly address: string
  readonly policy: string
}

/** Plain text, a line for each answer. */
export function transcriptText({ title, answers, diagnosis, address, policy }: Transcript): string {
  const asked = answers.map(({ question, answer }, index) => `${index + 1}. ${question} ${answer}`)
  const found = diagnosis.length > 0 ? diagnosis.map((line) => `- ${line}`) : ['- No cause found by these answers.']
  return [title, '', ...asked, '', 'Diagnosis:', ...found, '', `Same answers: ${address}`, `Policy version: ${policy}`].join('\n')
}

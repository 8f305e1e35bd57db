// The call around a case: who called, who took it, what was said. Typed by an agent, kept by the
// browser, and told in the transcript; no part of the diagnosis.

/** What an agent typed of a call; '' for what nobody typed. */
export interface Call {
  readonly name: string
  readonly ticket: string
  readonly agent: string
  /** What the caller was told. */
  readonly told: string
  /** For staff alone: it is in the transcript, and in no reply. */
  readonly note: string
}

export const NO_CALL: Call = { name: '', ticket: '', agent: '', told: '', note: '' }

/** Of a call, lines for the head of a transcript; `at` is its time in words. */
export function callLines({ name, ticket, agent }: Call, at: string): readonly string[] {
  const rows = [
    ['Customer', name],
    ['Ticket', ticket],
    ['Agent', agent],
    ['Time', at],
  ] as const
  return rows.flatMap(([label, text]) =>
    text.trim() === '' ? [] : [`${label}: ${text.trim().replace(/\s+/g, ' ')}`],
  )
}

/**
 * What was said and noted, as parts of a transcript. Each line stands in quotes, so that a
 * transcript within it is not taken for the one around it.
 */
export function callParts({
  told,
  note,
}: Call): readonly { readonly title: string; readonly lines: readonly string[] }[] {
  return [
    { title: 'What the caller was told', lines: quoted(told) },
    { title: 'Note for staff alone', lines: quoted(note) },
  ].filter(({ lines }) => lines.length > 0)
}

const quoted = (text: string): readonly string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => `“${line}”`)

/**
 * A time as a ticket has it: "2026-11-30 14:05 +05:30". `offset` is in minutes west of Greenwich,
 * as Date has it.
 */
export function timeWords(at: Date, offset = at.getTimezoneOffset()): string {
  const local = new Date(at.getTime() - offset * 60_000).toISOString()
  const east = Math.abs(offset)
  const zone = [Math.floor(east / 60), east % 60].map((part) => String(part).padStart(2, '0'))
  return `${local.slice(0, 10)} ${local.slice(11, 16)} ${offset > 0 ? '-' : '+'}${zone.join(':')}`
}

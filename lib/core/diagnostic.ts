// A diagnostic: something wrong in what was written, with its place, and what to do about it. Not
// what is wrong with a request, which has no line (lib/policy/read-names.ts).
//
// A vfile-message is this without severity and remedy, and belongs to one file; remark plugins
// report with it, and whoever reads their file turns it into this. vfile-reporter prints the name
// of the file once, as a heading above its messages: nothing is then a link `file:line:column`,
// which editors, terminals and CI open, and a line of it that `grep` finds has lost its file. So
// printing is ours, a line each.

/** A place in a text. Line and column count from 1, columns in UTF-16 units. */
export interface Place {
  readonly line: number
  readonly column: number
}

/**
 * A change of the file that has one answer: `text` in the place of what stands from the offset
 * `from` up to `to`, both in UTF-16 units of the whole file; `title` says what it does, as an
 * editor shows it ("Write :::note").
 */
export interface Fix {
  readonly from: number
  readonly to: number
  readonly text: string
  readonly title: string
}

/** A diagnostic before its file and the rule that found it are known. */
export interface LocalDiagnostic extends Place {
  /** What was found and, where it is short, what was expected. No full stop at the end. */
  readonly message: string
  /** What to do instead, as the rest of the sentence. */
  readonly remedy?: string
  /** How a program may do what the remedy says; nothing where a person has to choose. */
  readonly fix?: Fix
}

/** An error stops the build, a warning is advice. */
export type Severity = 'error' | 'warning'

/** Something wrong in a file that people write, found by the rule of this id. */
export interface Diagnostic extends LocalDiagnostic {
  /** From the root of the repository, with `/`. */
  readonly file: string
  readonly rule: string
  readonly severity: Severity
}

/** An error in a file. */
export const errorIn = (file: string, rule: string, found: LocalDiagnostic): Diagnostic => ({
  file,
  line: found.line,
  column: found.column,
  message: found.message,
  ...(found.remedy === undefined ? {} : { remedy: found.remedy }),
  ...(found.fix === undefined ? {} : { fix: found.fix }),
  rule,
  severity: 'error',
})

/** The top of a file: where a diagnostic of the whole of it stands. */
export const TOP: Place = { line: 1, column: 1 }

/** Message and remedy as one sentence. */
export const diagnosticText = ({ message, remedy }: LocalDiagnostic): string =>
  remedy === undefined ? message : `${message}; ${remedy}`

/**
 * `file:line:column message; remedy (rule)`, which editors and terminals turn into a link; a
 * warning ends in `[advice]`.
 */
export const formatDiagnostic = (diagnostic: Diagnostic): string => {
  const { file, line, column, rule, severity } = diagnostic
  const text = `${file}:${line}:${column} ${diagnosticText(diagnostic)} (${rule})`
  return severity === 'warning' ? `${text} [advice]` : text
}

/** The same diagnostics sorted by file and place. */
export const sortDiagnostics = (diagnostics: readonly Diagnostic[]): Diagnostic[] =>
  [...diagnostics].sort(
    (one, other) =>
      one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column,
  )

/** Thrown when content cannot be used. Its message is a line for each diagnostic. */
export class ContentError extends Error {
  constructor(readonly diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map(formatDiagnostic).join('\n'))
    this.name = 'ContentError'
  }
}

/** What an error of a loader says is wrong; rethrows other errors. */
export function diagnosticsOf(error: unknown): readonly Diagnostic[] {
  if (error instanceof ContentError) return error.diagnostics
  throw error
}

/** What a loader gives, or what an error of it says is wrong; rethrows other errors. */
export function attempt<T>(load: () => T): {
  readonly value?: T
  readonly diagnostics: readonly Diagnostic[]
} {
  try {
    return { value: load(), diagnostics: [] }
  } catch (error) {
    return { diagnostics: diagnosticsOf(error) }
  }
}

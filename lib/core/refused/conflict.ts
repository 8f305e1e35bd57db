// What git leaves in a file of which two versions were changed in one place. One diagnostic,
// however many marks there are: until somebody chose, nothing else in the file can be judged.
import type { LocalDiagnostic } from '@/lib/core/diagnostic'

const MARK = /^(?:<{7}|>{7}|\|{7})(?: .*)?\r?$/m

/** The first mark of a conflict, if there is one. */
export function conflictDiagnostic(text: string): LocalDiagnostic | undefined {
  const found = MARK.exec(text)
  if (!found) return undefined
  const line = text.slice(0, found.index).split('\n').length
  return {
    line,
    column: 1,
    message:
      `"${found[0].trim().slice(0, 7)}" marks two versions of these lines, which git could not ` +
      'join',
    remedy:
      'keep what is right of both, and take out the lines that begin with <<<<<<<, ======= and ' +
      '>>>>>>>',
  }
}

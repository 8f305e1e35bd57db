// What is wrong with the open text: each with its line, and a button for what has one answer.
import { diagnosticText, type Diagnostic } from '@/lib/core/diagnostic'

interface Props {
  readonly found: readonly Diagnostic[]
  readonly look: string
  readonly onGo: (problem: Diagnostic) => void
  readonly onMend: (problem: Diagnostic) => void
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`

/** Of more a page would be slow to show; the first are mended first. */
const MOST_SHOWN = 200

export function Problems({ found, look, onGo, onMend }: Props) {
  const errors = found.filter(({ severity }) => severity === 'error').length
  return (
    <section
      aria-label="Problems"
      className="max-h-[35%] overflow-y-auto border-t border-line bg-paper"
    >
      <p className="m-0 px-3 py-2 font-semibold" role="status">
        {found.length === 0
          ? 'No problem.'
          : `${counted(errors, 'error')}, ${counted(found.length - errors, 'hint')}`}
      </p>
      <ul className="m-0 list-none p-0">
        {found.slice(0, MOST_SHOWN).map((problem) => (
          <li
            key={`${problem.line}:${problem.column}:${problem.rule}:${problem.message}`}
            className="flex items-start gap-3 border-t border-line px-3 py-1.5"
          >
            <button
              type="button"
              className="border-0 bg-transparent p-0 text-start underline"
              onClick={() => onGo(problem)}
            >
              Line {problem.line}
            </button>
            <span className={problem.severity === 'error' ? 'text-no' : 'text-differ'}>
              {diagnosticText(problem)}
            </span>
            {problem.fix && (
              <button
                type="button"
                className={`${look} ms-auto shrink-0`}
                onClick={() => onMend(problem)}
              >
                {problem.fix.title}
              </button>
            )}
          </li>
        ))}
      </ul>
      {found.length > MOST_SHOWN && (
        <p className="m-0 border-t border-line px-3 py-2 text-muted">
          And {found.length - MOST_SHOWN} more further down.
        </p>
      )}
    </section>
  )
}

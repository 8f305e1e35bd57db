import problems from '@/.generated/problems.json'
import { diagnosticText, type Diagnostic } from '@/lib/core/diagnostic'

/** As the build wrote it. */
type GeneratedDiagnostic = Pick<Diagnostic, 'file' | 'line' | 'column' | 'message' | 'remedy'>
import { ERROR_SUMMARY } from '@/components/look/forms'

/**
 * In development, what is wrong in `content`, above the last good version of the page. Nothing in
 * production: a build with a problem does not finish.
 */
export function Problems() {
  const list: readonly GeneratedDiagnostic[] = problems
  if (process.env.NODE_ENV !== 'development' || list.length === 0) return null
  return (
    <section className={ERROR_SUMMARY} role="alert" aria-label="Problems in content">
      <p>
        <strong>{list.length === 1 ? 'One problem' : `${list.length} problems`} in content.</strong>{' '}
        The page shows the last version without problems.
      </p>
      <ul>
        {list.map((found) => (
          <li key={`${found.file}:${found.line}:${found.column}:${found.message}`}>
            <code>{`${found.file}:${found.line}:${found.column}`}</code> {diagnosticText(found)}
          </li>
        ))}
      </ul>
    </section>
  )
}

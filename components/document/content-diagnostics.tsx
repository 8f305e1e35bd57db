import diagnostics from '@/.generated/diagnostics.json'
import { ERROR_SUMMARY } from '@/components/look/choices'
import { diagnosticText } from '@/lib/core/diagnostic'

/**
 * In development, what is wrong in `content`, above the last good version of the page. Nothing in
 * production: a build with an error does not finish.
 */
export function ContentDiagnostics() {
  if (process.env.NODE_ENV !== 'development' || diagnostics.length === 0) return null
  return (
    <section className={ERROR_SUMMARY} role="alert" aria-label="Problems in content">
      <p>
        <strong>
          {diagnostics.length === 1 ? 'One problem' : `${diagnostics.length} problems`} in content.
        </strong>{' '}
        Articles are shown as they stand; the policy, the site and guided fixes as they last were
        without problems.
      </p>
      <ul>
        {diagnostics.map((found) => (
          <li key={`${found.file}:${found.line}:${found.column}:${found.message}`}>
            <code>{`${found.file}:${found.line}:${found.column}`}</code> {diagnosticText(found)}
          </li>
        ))}
      </ul>
    </section>
  )
}

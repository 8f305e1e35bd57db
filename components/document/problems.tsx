import problems from '@/.generated/problems.json'

/**
 * In development, what is wrong in `content`, above the last good version of the page. Nothing in
 * production: a build with a problem does not finish.
 */
export function Problems() {
  const list: readonly {
    readonly file: string
    readonly line: number
    readonly column: number
    readonly message: string
  }[] = problems
  if (process.env.NODE_ENV !== 'development' || list.length === 0) return null
  return (
    <section className="error-summary" role="alert" aria-label="Problems in content">
      <p>
        <strong>{list.length === 1 ? 'One problem' : `${list.length} problems`} in content.</strong>{' '}
        The page shows the last version without problems.
      </p>
      <ul>
        {list.map(({ file, line, column, message }) => (
          <li key={`${file}:${line}:${column}:${message}`}>
            <code>{`${file}:${line}:${column}`}</code> {message}
          </li>
        ))}
      </ul>
    </section>
  )
}

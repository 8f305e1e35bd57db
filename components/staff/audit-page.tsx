import { AUDIT_PAGE } from '@/lib/staff/staff-routes'
import type { AuditLine, AuditPlace } from '@/lib/staff/audit'
import { BROAD, CELL, NOWRAP, STACKED, SMALL, TITLE } from './look'
import { Moment } from './moment'

/** What staff did, the latest first; `next` goes on with what was earlier. */
export function AuditPage({
  lines,
  next,
}: {
  readonly lines: readonly AuditLine[]
  readonly next: AuditPlace | undefined
}) {
  return (
    <div className={BROAD}>
      <h1 className={TITLE}>What staff did</h1>
      <p className={SMALL}>
        Kept for two years. Without a name: a command on the machine where the site runs.
      </p>
      {lines.length === 0 ? (
        <p>Nothing is written down here.</p>
      ) : (
        <div className={STACKED}>
          <table>
            <thead>
              <tr>
                <th scope="col">When</th>
                <th scope="col">Who</th>
                <th scope="col">What</th>
                <th scope="col">Details</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ id, at, who, act, subject, data }) => (
                <tr key={id}>
                  <td className={`${CELL} ${NOWRAP}`}>
                    <Moment at={at} />
                  </td>
                  <td className={CELL}>{who ?? '-'}</td>
                  <td className={CELL}>
                    {act}
                    {subject !== undefined && ` ${subject}`}
                  </td>
                  <td className={CELL}>
                    {Object.entries(data)
                      .map(([name, value]) => `${name}: ${value}`)
                      .join(', ')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {next !== undefined && (
        <p className="mt-4">
          <a href={`${AUDIT_PAGE}?${new URLSearchParams({ at: String(next.at), after: next.id })}`}>
            Earlier
          </a>
        </p>
      )}
    </div>
  )
}

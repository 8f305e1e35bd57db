import { Inline } from '@/components/article/inline'
import type { RoleAnswer } from '@/lib/access/words/permission-page'

/**
 * What each role may do, why not, and what would change it. Each has an address of its own: the id
 * of its role.
 */
export function RoleAnswers({ roles }: { readonly roles: readonly RoleAnswer[] }) {
  return roles.map(({ role, label, words, status, why, remedies, otherwise }) => (
    <section key={role}>
      <h2 id={role}>
        {label}:{' '}
        <span className="status" data-status={status}>
          {words}
        </span>
      </h2>
      {otherwise.map(({ preset, words: others }) => (
        <p key={preset}>
          In accounts with the other published defaults ({preset}): <strong>{others}</strong>
        </p>
      ))}
      {why.map((text) => (
        <p key={text}>
          <Inline text={text} />
        </p>
      ))}
      {remedies.length > 0 && (
        <>
          <p className="m-0">What would change it:</p>
          <ul>
            {remedies.map((text) => (
              <li key={text}>
                <Inline text={text} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  ))
}

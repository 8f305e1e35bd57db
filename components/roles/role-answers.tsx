import { Inline } from '@/components/article/inline'
import { shownTo } from '@/components/look/my-role'
import type { RoleAnswer } from '@/lib/access/words/permission-page'

/** Why a role may not, or not everywhere, and what would change it; nothing of one that may. */
export function RoleAnswers({ roles }: { readonly roles: readonly RoleAnswer[] }) {
  const told = roles.filter(({ why, versions }) => why.length > 0 || versions.length > 0)
  if (told.length === 0) return null
  return (
    <>
      <h2>Why not, and what would change it</h2>
      {told.map(({ role, label, cell, why, remedies, versions }) => (
        <section key={role} aria-labelledby={`why-${role}`}>
          <h3 id={`why-${role}`}>
            {label}: {cell.words}
          </h3>
          {versions.length > 0 && (
            <ul>
              {versions.map(({ preset, words }) => (
                <li key={preset}>
                  Published defaults “{preset}”: <strong>{words}</strong>
                </li>
              ))}
            </ul>
          )}
          {why.map((text) => (
            <p key={text}>
              <Inline text={text} />
            </p>
          ))}
          {remedies.length > 0 && (
            <>
              <p className="m-0">What would change it:</p>
              <ul>
                {remedies.map(({ text, by }) => (
                  <li key={text}>
                    <Inline text={text} />
                    {by.length > 0 && <strong className={shownTo(by)}> You can.</strong>}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      ))}
    </>
  )
}

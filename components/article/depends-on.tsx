import type { PermissionDependence } from '@/lib/access/words/permission-dependence'

/** What a permission rests on, fact by fact. */
export function DependsOn({
  grounds: { caption, grounds, rest },
}: {
  readonly grounds: PermissionDependence
}) {
  return (
    <div className="panel">
      <p>
        <strong>{caption}</strong>
      </p>
      <ul>
        {grounds.map(({ fact, words }) => (
          <li key={fact}>
            <strong>{fact}</strong>: {words}
          </li>
        ))}
      </ul>
      <p className="hint">{rest}</p>
    </div>
  )
}

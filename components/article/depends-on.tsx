import type { PermissionDependence } from '@/lib/access/words/permission-dependence'
import { HINT, PANEL } from '@/components/look/text'

/** What a permission rests on, fact by fact. */
export function DependsOn({
  grounds: { caption, grounds, rest },
}: {
  readonly grounds: PermissionDependence
}) {
  return (
    <div className={PANEL}>
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
      <p className={HINT}>{rest}</p>
    </div>
  )
}

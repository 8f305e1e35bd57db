import type { Grounds } from '@/lib/content/permission-grounds'

/** What a permission rests on, fact by fact. */
export function DependsOn({ grounds: { caption, grounds, proof } }: { readonly grounds: Grounds }) {
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
      <p className="hint">{proof}</p>
    </div>
  )
}

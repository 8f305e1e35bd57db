// What the changes of a file of the policy would change for readers, before they are saved.
import { useEffect, useState } from 'react'
import { ask } from '../ask'
import type { FoldedImpact } from './folded-impact'

interface Props {
  readonly file: string
  readonly isUnsaved: boolean
  /** Counts the checks of the text. */
  readonly checked: number
}

/** How long cells are let be before what they change is worked out, in milliseconds. */
const LET_BE = 800

export function Changes({ file, isUnsaved, checked }: Props) {
  const [impact, setImpact] = useState<FoldedImpact>()
  const [said, setSaid] = useState('')
  useEffect(() => {
    setImpact(undefined)
    setSaid('')
    if (!isUnsaved) return undefined
    let isOver = false
    // It takes seconds: worked out when the cells were let be, and the server has the text.
    const timer = setTimeout(() => {
      ask('/api/impact', { file })
        .then((answer) => {
          if (!isOver) setImpact(answer)
        })
        .catch((error: unknown) => {
          if (!isOver) setSaid(error instanceof Error ? error.message : String(error))
        })
    }, LET_BE)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [file, isUnsaved, checked])
  return (
    <section
      aria-label="What this change would change"
      className="max-h-[45%] overflow-y-auto border-t-2 border-accent bg-surface p-3"
    >
      <h2 className="m-0 text-[1em]">What this change would change, beside what is saved</h2>
      {!isUnsaved && <p className="m-0 text-muted">Nothing is changed. Choose another cell.</p>}
      {isUnsaved && !impact && said === '' && <p className="m-0 text-muted">Working it out …</p>}
      {said !== '' && <p className="m-0 whitespace-pre-wrap text-no">{said}</p>}
      {impact && (
        <div className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(13rem,1fr))] gap-3">
          {impact.parts.map(({ title, count, lines }) => (
            <div key={title}>
              <p className="m-0 font-semibold">
                {title}: {count === 0 ? 'nothing' : count}
              </p>
              {lines.length > 0 && (
                <details open={count <= 4}>
                  <summary className="text-muted">which</summary>
                  <ul className="m-0 ps-4">
                    {lines.map((line) => (
                      <li key={line} className="wrap-break-word">
                        {line}
                      </li>
                    ))}
                  </ul>
                </details>
              )}
            </div>
          ))}
        </div>
      )}
    </section>
  )
}

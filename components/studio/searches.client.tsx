// How the open article is found by its own wordings: the place of each among the results.
import { useEffect, useState } from 'react'
import { ask } from './ask'
import type { Wording } from './kept-change'

interface Props {
  readonly file: string
  readonly onFailed: (error: unknown) => void
}

export function Searches({ file, onFailed }: Props) {
  const [wordings, setWordings] = useState<readonly Wording[]>()
  useEffect(() => {
    let isOver = false
    ask('/api/searches', { file })
      .then((answer) => {
        if (!isOver) setWordings(answer.wordings)
      })
      .catch(onFailed)
    return () => {
      isOver = true
    }
  }, [file, onFailed])
  if (!wordings) return <p className="m-auto text-muted">Building the index of all pages …</p>
  return (
    <section aria-label="Searches" className="max-h-full overflow-y-auto p-4">
      <p className="m-0 mb-3 text-muted">
        The title and each alias, searched for in the content as it stands, drafts included. What
        has an error in it is not found.
      </p>
      <table className="w-full border-collapse text-start">
        <thead>
          <tr className="border-b border-line">
            <th className="py-1 pe-3 text-start">Who searches for</th>
            <th className="py-1 pe-3 text-start">finds it</th>
            <th className="py-1 text-start">and first</th>
          </tr>
        </thead>
        <tbody>
          {wordings.map(({ words, rank, first }) => (
            <tr key={words} className="border-b border-line">
              <td className="py-1 pe-3">{words}</td>
              <td className={`py-1 pe-3 ${rank === 1 ? 'text-yes' : 'font-semibold text-differ'}`}>
                {rank === undefined ? 'not among ten' : `at place ${rank}`}
              </td>
              <td className="py-1 text-muted">{first ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

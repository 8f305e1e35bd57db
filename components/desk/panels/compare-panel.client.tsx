import { useEffect, useRef } from 'react'
import type { Board } from '@/lib/case/board'
import type { Case } from '@/lib/case/case'
import type { DeskData } from '@/components/desk/data'
import {
  comparisonOf,
  differingWords,
  explainedWords,
  factWords,
  foundLines,
  valueWords,
  type OtherPerson,
} from './compare-words'
import { BOX, DESK_BUTTON, MUTED } from '@/components/desk/look'

type CompareProps = {
  readonly data: DeskData
  readonly context: Case
  readonly board: Board
  readonly other: OtherPerson
  readonly close: () => void
}

const CELL = 'border-t border-line py-1 pe-4 text-start align-baseline font-normal'

/** Two people beside each other: which facts differ, and which causes. */
export function ComparePanel({ data, context, board, other, close }: CompareProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [other])
  const compared = comparisonOf({ case: context, board }, other)
  const { differing, same } = compared
  return (
    <section className={`${BOX} border-accent text-dense`} aria-labelledby="compare-title">
      <h2 id="compare-title" ref={heading} tabIndex={-1} className="m-0 text-base text-inherit">
        Compared with {other.label}: {differingWords(compared)}
      </h2>
      {differing.length > 0 && (
        <div className="overflow-x-auto" tabIndex={0} role="group" aria-label="What differs">
          <table className="my-2 border-collapse">
            <thead>
              <tr>
                <th className={CELL}>Fact</th>
                <th className={CELL}>This person</th>
                <th className={CELL}>{other.label}</th>
                <th className={CELL}>Explains</th>
              </tr>
            </thead>
            <tbody>
              {differing.map(({ fact, one, other: otherwise, explains }) => (
                <tr key={fact}>
                  <th className={`${CELL} font-semibold!`} scope="row">
                    {factWords(data, fact)}
                  </th>
                  <td className={CELL}>{valueWords(data, fact, one)}</td>
                  <td className={CELL}>{valueWords(data, fact, otherwise)}</td>
                  <td className={CELL}>{explainedWords(data, explains, context)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="m-0 mb-2 list-none p-0">
        {foundLines(data, compared, { one: context, other }).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {same.length > 0 && (
        <p className={MUTED}>
          The same for both: {same.map((fact) => factWords(data, fact)).join(', ')}. It is in the
          transcript while it is open here.
        </p>
      )}
      <button type="button" className={DESK_BUTTON} onClick={close}>
        Close
      </button>
    </section>
  )
}

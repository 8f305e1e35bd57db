import { useEffect, useRef } from 'react'
import type { Board } from '@/lib/case/board'
import type { Case } from '@/lib/case/case'
import { comparePeople, type Comparison } from '@/lib/case/compare-people'
import type { DeskData } from '@/components/desk/data'
import { valueOf, wordsOf } from '@/components/desk/words'
import { BOX, DESK_BUTTON, MUTED } from '@/components/desk/look'

/** The person whom the case at hand is compared with. */
export interface OtherPerson {
  readonly label: string
  readonly case: Case
}

type CompareProps = {
  readonly data: DeskData
  readonly context: Case
  readonly board: Board
  readonly other: OtherPerson
  readonly otherBoard: Board
  readonly close: () => void
}

const CELL = 'border-t border-line py-1 pe-4 text-start align-baseline font-normal'

/** Two people beside each other: which facts differ, and which causes. */
export function ComparePanel({ data, context, board, other, otherBoard, close }: CompareProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [other])
  const compared = comparePeople(
    { answers: context.answers, board },
    { answers: other.case.answers, board: otherBoard },
  )
  const causes = (ids: readonly string[], of: Case): string =>
    ids.map((cause) => wordsOf(data, of, { cause }).headline).join(' ')
  const { differing, same, onlyOne, onlyOther, both } = compared
  return (
    <section className={`${BOX} border-accent text-dense`} aria-labelledby="compare-title">
      <h2 id="compare-title" ref={heading} tabIndex={-1} className="m-0 text-[1rem] text-inherit">
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
                    {data.facts.find(({ id }) => id === fact)?.label ?? fact}
                  </th>
                  <td className={CELL}>{valueWords(data, fact, one)}</td>
                  <td className={CELL}>{valueWords(data, fact, otherwise)}</td>
                  <td className={CELL}>{causes(explains, context)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <ul className="m-0 mb-2 list-none p-0">
        {onlyOne.length > 0 && <li>Found of this person alone: {causes(onlyOne, context)}</li>}
        {onlyOther.length > 0 && (
          <li>
            Found of {other.label} alone: {causes(onlyOther, other.case)}
          </li>
        )}
        {both.length > 0 && <li>Found of both: {causes(both, context)}</li>}
        {onlyOne.length + onlyOther.length + both.length === 0 && (
          <li>No cause is confirmed of either so far.</li>
        )}
      </ul>
      {same.length > 0 && (
        <p className={MUTED}>
          The same for both:{' '}
          {same.map((fact) => data.facts.find(({ id }) => id === fact)?.label ?? fact).join(', ')}.
        </p>
      )}
      <button type="button" className={DESK_BUTTON} onClick={close}>
        Close
      </button>
    </section>
  )
}

function differingWords({ differing, same }: Comparison): string {
  const all = differing.length + same.length
  if (all === 0) return 'nothing is known of either'
  if (differing.length === 0) return `nothing differs in ${all} ${all === 1 ? 'fact' : 'facts'}`
  const known = differing.filter(({ one, other }) => one !== undefined && other !== undefined)
  const told =
    known.length === differing.length
      ? ''
      : `, ${differing.length - known.length} told of one alone`
  return `${known.length} of ${all} ${all === 1 ? 'fact differs' : 'facts differ'}${told}`
}

const valueWords = (data: DeskData, fact: string, value: string | undefined): string =>
  value === undefined
    ? 'not told'
    : (valueOf(
        data.facts.find(({ id }) => id === fact),
        value,
      )?.label ?? value)

import type { CaseContext, CaseEvent } from '@/lib/case/case-machine'
import type { DeskData } from '@/components/desk/data'
import { answerWords, type WordedContradiction } from '@/components/desk/words'
import { BOX, BUTTONS, DESK_BUTTON } from '@/components/desk/look'

type ContradictionProps = {
  readonly data: DeskData
  readonly context: CaseContext
  readonly contradictions: readonly WordedContradiction[]
  readonly turn: (event: CaseEvent) => void
}

/** What does not fit together: the answers concerned, each leading to its question, and why. */
export function ContradictionBox({ data, context, contradictions, turn }: ContradictionProps) {
  return (
    <div role="alert">
      {contradictions.map(({ facts, words, isImpossible }) => (
        <div key={words} className={`${BOX} border-no *:last:mb-0`}>
          <p>
            <strong className="text-no">
              {isImpossible
                ? 'These answers cannot be true together.'
                : 'What was seen is not what the settings say.'}
            </strong>{' '}
            {words}
          </p>
          <p className={BUTTONS}>
            {facts.map((fact) => (
              <button
                key={fact}
                type="button"
                className={DESK_BUTTON}
                onClick={() => turn({ type: 'choose', fact })}
              >
                <span className="sr-only">Ask again: </span>
                {answerWords(data, context, fact)}
              </button>
            ))}
          </p>
        </div>
      ))}
    </div>
  )
}

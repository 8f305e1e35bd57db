// Single edits of a wizard file, as a tired writer might make them. Made mechanically from the
// text, so that a new wizard needs no new test.

export interface Edit {
  readonly kind: string
  readonly what: string
  readonly text: string
}

interface AnswerLine {
  readonly index: number
  readonly label: string
  readonly target: string
  readonly step: string
}

/** Every edit of a wizard file. `causes` are the causes of its symptom, `facts` its facts. */
export function singleEdits(
  text: string,
  causes: readonly string[],
  facts: readonly string[],
): Edit[] {
  const lines = text.split('\n')
  const steps = lines.flatMap((line, index) =>
    line.startsWith('## ') ? [{ id: line.slice(3), index }] : [],
  )
  const answers = answerLines(lines)
  const replaced = (index: number, ...by: string[]) =>
    [...lines.slice(0, index), ...by, ...lines.slice(index + 1)].join('\n')
  const edit = (kind: string, what: string, changed: string): Edit[] =>
    changed === text ? [] : [{ kind, what, text: changed }]
  const line = ({ label, target }: Pick<AnswerLine, 'label' | 'target'>) =>
    `- ${label} -> ${target}`
  return [
    ...answers.flatMap((answer) => {
      const targets = [
        'end',
        ...steps.map(({ id }) => id).filter((id) => id !== answer.step),
        ...causes.map((cause) => `cause: ${cause}`),
      ]
      return targets.flatMap((target) =>
        edit(
          'wrong target',
          `${line(answer)} becomes ${target}`,
          replaced(answer.index, line({ ...answer, target })),
        ),
      )
    }),
    ...answers.flatMap((answer) =>
      edit(
        'loop',
        `${line(answer)} becomes ${answer.step}`,
        replaced(answer.index, line({ ...answer, target: answer.step })),
      ),
    ),
    ...answers.flatMap((answer) => edit('deleted answer', line(answer), replaced(answer.index))),
    ...answers.flatMap((answer) =>
      edit(
        'label typo',
        line(answer),
        replaced(
          answer.index,
          line({ ...answer, label: answer.label.slice(0, 1) + answer.label.slice(2) }),
        ),
      ),
    ),
    ...answers
      .filter(({ target }) => target.startsWith('cause:'))
      .flatMap((answer) => {
        const wrong =
          causes[(causes.indexOf(answer.target.slice('cause: '.length)) + 1) % causes.length]
        return edit(
          'wrong cause',
          `${line(answer)} becomes ${wrong}`,
          replaced(answer.index, line({ ...answer, target: `cause: ${wrong}` })),
        )
      }),
    ...answers
      .filter(({ target }) => target.startsWith('cause:'))
      .flatMap((answer) => {
        const others = causes.filter(
          (cause) => !answer.target.slice('cause: '.length).split(', ').includes(cause),
        )
        return others.flatMap((cause) =>
          edit(
            'one cause more',
            `${line(answer)}, ${cause}`,
            replaced(answer.index, line({ ...answer, target: `${answer.target}, ${cause}` })),
          ),
        )
      }),
    ...answers.flatMap((answer, at) => {
      const other = answers[at + 1] ?? answers[at - 1]
      return other
        ? edit(
            'label of another answer',
            `${line(answer)} becomes ${other.label}`,
            replaced(answer.index, line({ ...answer, label: other.label })),
          )
        : []
    }),
    ...answers.flatMap((answer, at) => {
      const other = answers[at + 1]
      if (other?.step !== answer.step) return []
      const swapped = lines
        .with(answer.index, line({ ...answer, target: other.target }))
        .with(other.index, line({ ...other, target: answer.target }))
      return edit('swapped targets', `${line(answer)} and ${line(other)}`, swapped.join('\n'))
    }),
    ...steps.flatMap(({ id, index }, at) => [
      ...edit('renamed step', id, replaced(index, `## ${id}x`)),
      ...edit(
        'deleted step',
        id,
        [...lines.slice(0, index), ...lines.slice(steps[at + 1]?.index ?? lines.length)].join('\n'),
      ),
      ...edit('other start', id, text.replace(/^start: .+$/m, `start: ${id}`)),
    ]),
    ...lines.flatMap((asking, index) => {
      const fact = /\{ask: (\w+)\}/.exec(asking)?.[1]
      const wrong = facts[(facts.indexOf(fact ?? '') + 1) % facts.length]
      return fact
        ? edit(
            'other fact',
            `${fact} becomes ${wrong}`,
            replaced(index, asking.replace(`{ask: ${fact}}`, `{ask: ${wrong}}`)),
          )
        : []
    }),
  ]
}

function answerLines(lines: readonly string[]): AnswerLine[] {
  let step = ''
  return lines.flatMap((line, index) => {
    if (line.startsWith('## ')) step = line.slice(3)
    const [, label, target] = /^- (.+?) -> (.+)$/.exec(line) ?? []
    return label && target ? [{ index, label, target, step }] : []
  })
}

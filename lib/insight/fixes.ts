// Guided fixes: begun, ended, whether a cause was found and that mended it; and the questions at
// which people stop or do not know.
import { addUp, type Count } from './counted/part'
import { buildTable, type Table } from './table'

/** Counts of guided fixes, of what was to be fixed, and of questions. */
export interface FixCounts {
  readonly fixes: readonly Count[]
  readonly causes: readonly Count[]
  readonly questions: readonly Count[]
}

const byName = (one: Count, other: Count): number => (one.name < other.name ? -1 : 1)

/** Guided fixes, those first that were begun most; their causes, and their questions. */
export function fixTables({ fixes, causes, questions }: FixCounts): readonly Table[] {
  const told = new Map(
    addUp(causes.map((count) => ({ ...count, detail: '' }))).map(({ name, numbers }) => [
      name,
      numbers,
    ]),
  )
  const begun = new Map(fixes.map(({ name, numbers }) => [name, numbers]))
  const symptoms = [...new Set([...begun.keys(), ...told.keys()])].toSorted(
    (one, other) => (begun.get(other)?.[0] ?? 0) - (begun.get(one)?.[0] ?? 0),
  )
  return [
    buildTable(
      {
        id: 'fixes',
        title: 'Guided fixes',
        counted: 'Begun with the first answer; ended where a cause stands or none is left.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'started', title: 'Begun' },
          { id: 'found', title: 'Ended with a cause' },
          { id: 'fixed', title: 'That fixed it' },
        ],
      },
      symptoms.map((symptom) => {
        const [started = 0, ended = 0, found = 0] = begun.get(symptom) ?? []
        const [all = 0, fixed = 0] = told.get(symptom) ?? []
        return [symptom, started, { part: found, whole: ended }, { part: fixed, whole: all }]
      }),
    ),
    buildTable(
      {
        id: 'causes',
        title: 'Causes, and whether that fixed it',
        counted:
          'By those who pressed Yes or No below a cause that was found: who presses neither is ' +
          'not in it, so it is not how often a cause occurs.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'cause', title: 'Cause' },
          { id: 'fixed', title: 'That fixed it' },
        ],
      },
      causes
        .toSorted((one, other) => other.numbers[0] - one.numbers[0] || byName(one, other))
        .map(({ name, detail, numbers: [whole, part] }) => [
          name,
          detail === '' ? 'not told' : detail,
          { part, whole },
        ]),
    ),
    buildTable(
      {
        id: 'questions',
        title: 'Questions at which people stop',
        counted:
          'Answers, those by "I don\'t know", and visits that answered no other after it that ' +
          'day and came to no end.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'question', title: 'Question' },
          { id: 'unknown', title: 'Not known' },
          { id: 'last', title: 'Stopped there' },
        ],
      },
      questions
        .filter(({ numbers: [, unknown, last] }) => unknown + last > 0)
        .toSorted(({ numbers: [, a, one] }, { numbers: [, b, other] }) => other - one || b - a)
        .map(({ name, detail, numbers: [answered, unknown, last] }) => [
          name,
          detail,
          { part: unknown, whole: answered },
          { part: last, whole: answered },
        ]),
    ),
  ]
}

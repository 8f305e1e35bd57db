// Does every contradiction name facts and symptoms that there are, rest on more than one fact, show
// somewhere, and leave every answer possible? Each diagnostic says where, and what to do.
import { factsOf } from '@/lib/logic/condition'
import { eachState } from '@/lib/logic/enumerate'
import { evaluate } from '@/lib/logic/evaluate'
import { contradictionsOf } from '@/lib/policy/symptom/contradictions'
import type { Contradiction, Policy } from '@/lib/policy/policy'
import type { Report } from '@/lib/policy/source'
import { inFile, type Check } from './check'
import { conditionNames, ids, known } from './names'

/** Names in contradictions.yaml that name nothing. */
export const checkContradictions: Check = (sources, policy) =>
  inFile(sources, 'contradictions', (report) => {
    const symptoms = sources.symptoms.map(({ value }) => value)
    sources.contradictions.value.forEach((row, at) => {
      conditionNames(report, [at, 'when'], row.when, policy)
      row.symptoms?.forEach((id, place) =>
        known(report, [at, 'symptoms', place], id, ids(symptoms), 'symptom'),
      )
    })
  })

/** What can only be seen once every name is right: what a contradiction rests on, and leaves. */
export const checkReach: Check = (sources, policy) =>
  inFile(sources, 'contradictions', (report) =>
    policy.contradictions.forEach((row, at) => {
      const facts = factsOf(row.when)
      if (facts.length < 2)
        report(
          [at, 'when'],
          `${row.id} rests on ${facts.join()} alone; a contradiction is between two facts at least`,
        )
      for (const id of row.doubts?.filter((doubted) => !facts.includes(doubted)) ?? [])
        report([at, 'doubts'], `${row.id} puts ${id} in doubt, on which it does not rest`)
      for (const id of row.symptoms ?? [undefined])
        if (!shows(row, id, policy))
          report(
            [at],
            `${row.id} never shows: ${id ?? 'no symptom'} asks for the facts that make it ` +
              `complete, ${facts.join(', ')}`,
            'add them to the facts of a symptom, or take the row out',
          )
      everyAnswerPossible(report, at, row, policy)
    }),
  )

const shows = (row: Contradiction, id: string | undefined, policy: Policy): boolean =>
  policy.symptoms
    .filter((symptom) => id === undefined || symptom.id === id)
    .some((symptom) => contradictionsOf({ ...policy, contradictions: [row] }, symptom).length > 0)

/** An answer that no state allows could be given by nobody without being contradicted. */
function everyAnswerPossible(report: Report, at: number, row: Contradiction, policy: Policy): void {
  const mentioned = policy.facts.filter(({ id }) => factsOf(row.when).includes(id))
  const possible = [...eachState(mentioned)].filter((state) => evaluate(row.when, state) !== true)
  for (const { id, values } of mentioned)
    for (const value of ids(values))
      if (!possible.some((state) => state[id] === value))
        report(
          [at, 'when'],
          `${row.id} leaves no state in which ${id} is ${value}; name what it cannot be together ` +
            'with',
        )
}

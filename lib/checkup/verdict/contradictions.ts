// What cannot be together in a row of a file, as something found about the person.
import type { Policy, Symptom } from '@/lib/policy/policy'
import { plainText, type Wording } from '@/lib/policy/wording'
import { contradictionsIn } from '@/lib/diagnosis/contradiction'
import type { SymptomModel } from '@/lib/diagnosis/symptom'
import { listInWords } from '@/lib/core/list-in-words'
import type { Facts } from '@/lib/logic/fact'
import type { FoundCause } from './found-cause'

/** What cannot be together in a row, each told once, with the facts to be looked up again. */
export function contradictionsFound(
  models: readonly { readonly symptom: Symptom; readonly model: SymptomModel }[],
  facts: Facts,
  wording: Wording,
): readonly FoundCause[] {
  const found = new Map<string, FoundCause>()
  for (const { symptom, model } of models)
    for (const { text, facts: concerned } of contradictionsIn(
      { ...model, unexpected: [] },
      facts,
    )) {
      const before = found.get(text)
      found.set(text, {
        id: `contradiction ${concerned.join(' ')}`,
        text: plainText(text, wording),
        symptoms: [...(before?.symptoms ?? []), symptom.id],
        fix: [`Look these up again: ${answersInWords(wording.policy, facts, concerned)}.`],
        by: ['anyone'],
        article: null,
        trouble: true,
      })
    }
  return [...found.values()]
}

/** "Status: Inactive and Call Availability: On". */
const answersInWords = ({ facts: rows }: Policy, facts: Facts, ids: readonly string[]): string =>
  listInWords(
    rows
      .filter(({ id }) => ids.includes(id))
      .map(
        ({ id, label, values }) =>
          `${label}: ${values.find((value) => value.id === facts[id])?.label ?? facts[id]}`,
      ),
    'and',
  )

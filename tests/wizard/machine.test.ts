import { describe, expect, it } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { evaluate } from '@/lib/logic/evaluate'
import { conclude } from '@/lib/wizard/machine/conclude'
import { buildMachine, stateName, stateOf } from '@/lib/wizard/machine/machine'
import { addressQuery, replay } from '@/lib/wizard/machine/replay'
import { reachableFrom } from '@/lib/wizard/tree/graph'
import { answeredFacts, walk } from '@/lib/wizard/machine/walk'
import { statesOf } from './oracle'
import { published, requireModel } from './published'

describe.each(published.wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'the machine of $symptom',
  ({ wizard }) => {
    const machine = buildMachine(wizard)
    const model = requireModel(wizard.symptom)
    const events = Object.values(wizard.steps).flatMap(({ fact, answers }) =>
      answers.map(({ value }) => ({ type: `${fact}=${value ?? 'unknown'}` as const })),
    )
    // By state value: with the answers in the context every path would be a state of its own.
    const paths = getShortestPaths(machine, {
      events,
      serializeState: (state) => JSON.stringify(state.value),
    })

    it('reaches every question and every ending', () => {
      const endings = Object.values(wizard.steps).flatMap(({ answers }) =>
        answers.map(({ target }) => stateName(target)),
      )
      expect(new Set(paths.map(({ state }) => stateOf(state)))).toEqual(
        new Set([...reachableFrom(wizard, wizard.start), ...endings]),
      )
    })

    it('lands on the same state again from the address of every path', () => {
      for (const { state } of paths) {
        const address = Object.entries(state.context.answers)
        const again = replay(wizard, model.facts, machine, address)
        expect(again).toMatchObject({ state: state.value, dropped: [] })
        expect(addressQuery(again.given)).toBe(
          new URLSearchParams(address.map(([fact, value]) => [fact, value])).toString(),
        )
      }
    })

    it('ends, for every state, where the rules agree with what it tells', () => {
      for (const state of statesOf(model)) {
        const strides = walk(wizard, state)
        const ending = strides.at(-1)?.answer.target
        const named = ending?.kind === 'cause' ? ending.causes : []
        const holding = model.causes.filter(({ when }) => evaluate(when, state) === true)
        expect(holding.map(({ id }) => id)).toEqual(expect.arrayContaining([...named]))
        const certain = holding
          .filter(({ certainty }) => certainty === 'certain')
          .map(({ id }) => id)
        if (certain.length > 0) expect(certain.some((id) => named.includes(id))).toBe(true)
      }
    })

    it(
      'ends in a diagnosis that tells the cause it names, and a possible one where ' +
        'nothing is certain',
      () => {
        const seen = new Set<string>()
        for (const state of statesOf(model)) {
          const strides = walk(wizard, state)
          const key = JSON.stringify(answeredFacts(strides))
          if (seen.has(key)) continue
          seen.add(key)
          const { confirmed } = conclude(
            model,
            strides.map(({ step, answer }) => ({ step, value: answer.value ?? 'unknown' })),
          )
          const ending = strides.at(-1)?.answer.target
          expect(confirmed).toEqual(
            expect.arrayContaining(ending?.kind === 'cause' ? [...ending.causes] : []),
          )
          if (confirmed.length === 0)
            expect(model.causes.filter(({ when }) => evaluate(when, state) === true)).toEqual([])
        }
        expect(seen.size).toBeGreaterThan(2)
      },
    )
  },
)

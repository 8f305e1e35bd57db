import { describe, expect, it } from 'vitest'
import { getShortestPaths } from 'xstate/graph'
import { evaluate } from '@/lib/logic/evaluate'
import { conclude } from '@/lib/wizard/machine/conclude'
import { reachableFrom } from '@/lib/wizard/machine/graph'
import { machineOf, stateName, stateOf, targetOf } from '@/lib/wizard/machine/machine'
import { pairsOf, replay } from '@/lib/wizard/machine/replay'
import { answeredFacts, transitionTable, walk } from '@/lib/wizard/machine/transition-table'
import { requireStep } from '@/lib/wizard/tree/wizard'
import { statesOf } from '../oracle'
import { published, requireModel } from '../published'

describe.each(published.wizards.map((wizard) => ({ symptom: wizard.symptom, wizard })))(
  'the machine of $symptom',
  ({ wizard }) => {
    const machine = machineOf(wizard)
    const table = transitionTable(wizard)
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
        new Set([...reachableFrom(table, table.start), ...endings]),
      )
    })

    it('lands on the same state again from the address of every path', () => {
      for (const { state } of paths) {
        const address = Object.entries(state.context.answers)
        const again = replay(wizard, model, address)
        expect(again).toMatchObject({ state: state.value, dropped: [] })
        expect(pairsOf(again.given)).toEqual(address)
      }
    })

    it('is tabulated as XState walks it, on every path', () => {
      for (const { steps } of paths) {
        let step = table.start
        for (const { event, state } of steps.slice(1)) {
          const [, value = ''] = event.type.split('=')
          expect(table.steps[step]?.next[value]).toEqual(targetOf(state))
          step = stateOf(state)
        }
      }
    })

    it('ends, for every state, where the rules agree with what it tells', () => {
      const wrong = [...statesOf(model)].filter((state) => {
        const ending = walk(table, state).at(-1)?.target
        const named = ending?.kind === 'cause' ? ending.causes : []
        const holding = model.causes.filter(({ when }) => evaluate(when, state) === true)
        const certain = holding.filter(({ certainty }) => certainty === 'certain')
        return (
          named.some((cause) => !holding.some(({ id }) => id === cause)) ||
          (certain.length > 0 && !certain.some(({ id }) => named.includes(id)))
        )
      })
      expect(wrong).toEqual([])
    })

    it(
      'ends in a diagnosis that tells the cause it names, and a possible one where ' +
        'nothing is certain',
      () => {
        const seen = new Set<string>()
        for (const state of statesOf(model)) {
          const path = walk(table, state)
          const key = JSON.stringify(answeredFacts(path))
          if (seen.has(key)) continue
          seen.add(key)
          const ending = path.at(-1)?.target
          const named = ending?.kind === 'cause' ? ending.causes : []
          const given = path.map(({ step, value }) => ({ step: requireStep(wizard, step), value }))
          const { confirmed } = conclude(model, { given, named })
          expect(confirmed).toEqual(expect.arrayContaining([...named]))
          if (confirmed.length === 0)
            expect(model.causes.filter(({ when }) => evaluate(when, state) === true)).toEqual([])
        }
        expect(seen.size).toBeGreaterThan(Object.keys(wizard.steps).length === 1 ? 1 : 2)
      },
    )
  },
)

// What is worked out once for a wizard and all edits of it is what each edit by itself would say.
import { describe, expect, it } from 'vitest'
import { plantWizardMutants } from '@/lib/proof/mutants/wizard-mutants'
import { transitionTable } from '@/lib/wizard/machine/transition-table'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { answersTo } from '@/lib/wizard/verify/answered'
import { findDiagnostics, isReported } from '@/lib/wizard/verify/verify'
import { lamp, lampWizard } from '../small'
import { words } from '../published'

const symptoms = new Map([[lamp.id, lamp]])
const { wizard } = parseWizard('lamp.md', lampWizard, { ...words, symptoms })
if (!wizard) throw new Error('the lamp has a wizard')
const edits = plantWizardMutants(wizard, lamp)

describe('an edited wizard', () => {
  it('is planted in every way', () => {
    expect(edits.length).toBeGreaterThan(40)
  })

  it.each(edits)('$what: is reported or not as its diagnostics say', (edit) => {
    expect(isReported(edit.wizard, lamp)).toBe(findDiagnostics(edit.wizard, lamp).length > 0)
  })

  it.each(edits)('$what: has the transitions of a machine that is built whole', (edit) => {
    transitionTable(wizard)
    expect(transitionTable(edit.wizard)).toEqual(transitionTable(structuredClone(edit.wizard)))
  })

  it('that lacks a step is refused by its machine, though every step left was asked', () => {
    transitionTable(wizard)
    const { [wizard.start]: _, ...left } = wizard.steps
    const last = Object.values(wizard.steps).find(({ answers }) =>
      answers.some(({ target }) => target.kind === 'step'),
    )
    const target = last?.answers.find((answer) => answer.target.kind === 'step')?.target
    if (target?.kind !== 'step') throw new Error('some answer of the lamp leads to a step')
    const { [target.step]: gone, ...others } = wizard.steps
    expect(gone).toBeDefined()
    expect(() => transitionTable({ ...wizard, steps: others })).toThrow(target.step)
    expect(() => transitionTable({ ...wizard, steps: left })).toThrow(wizard.start)
  })
})

describe('what was answered', () => {
  const answers = answersTo(lamp, new Set(['plug', 'bulb']))

  it('is one object whatever the order, and leaves out what does not bear on it', () => {
    const one = answers.after(answers.after(answers.none, 'plug', 'in'), 'bulb', 'unknown')
    const other = answers.after(answers.after(answers.none, 'bulb', 'unknown'), 'plug', 'in')
    expect(other).toBe(one)
    expect(answers.after(one, 'fuse', 'tripped')).toBe(one)
    expect([one.asked, one.known]).toEqual([{ plug: 'in', bulb: 'unknown' }, { plug: 'in' }])
  })

  it('cannot be where an impossible combination is complete in it', () => {
    const [rule] = lamp.impossible
    if (rule?.when.kind !== 'all') throw new Error('the lamp has an impossible combination')
    const parts = rule.when.of.flatMap((part) =>
      part.kind === 'in' ? [[part.fact, part.values[0] ?? ''] as const] : [],
    )
    const tied = answersTo(lamp, new Set(parts.map(([fact]) => fact)))
    const feasible = parts.reduce<{ at: typeof tied.none; all: boolean[] }>(
      ({ at, all }, [fact, value]) => {
        const next = tied.after(at, fact, value)
        return { at: next, all: [...all, next.isFeasible] }
      },
      { at: tied.none, all: [] },
    ).all
    expect(feasible).toEqual(parts.map((_, at) => at < parts.length - 1))
  })
})

import { describe, expect, it } from 'vitest'
import { completeUnknown } from '@/lib/wizard/verify/unknown'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { proveStates } from '@/lib/wizard/verify/states'
import { verifyWizard } from '@/lib/wizard/verify/verify'
import { findAnswer, requireStep } from '@/lib/wizard/tree/wizard'
import { lamp, lampWizard } from '../small'
import { lineOf, diagnosticsIn, words } from '../published'

const diagnostics = (text: string) => diagnosticsIn(text, lamp)
const messages = (text: string) => diagnostics(text).map(({ message }) => message)
const edited = (from: string, to: string) => {
  expect(lampWizard).toContain(from)
  return lampWizard.replace(from, to)
}

function parsed(text: string) {
  const { wizard, diagnostics: found } = parseWizard('lamp.md', text, {
    ...words,
    symptoms: new Map([[lamp.id, lamp]]),
  })
  if (!wizard) throw new Error(found.map(({ message }) => message).join('\n'))
  return wizard
}

describe('a wizard without fault', () => {
  it('is proven over every state that can be', () => {
    const { diagnostics: found, proof } = verifyWizard(parsed(lampWizard), lamp)
    expect(found).toEqual([])
    expect(proof).toMatchObject({ states: 48 - 6, causes: 4, steps: 5 })
  })

  it('asks no more questions than the best possible tree where it is that tree', () => {
    const { proof } = verifyWizard(parsed(lampWizard), lamp)
    expect(proof?.budget().best.kind).toBe('exact')
    expect(proof?.budget().mean).toBeGreaterThanOrEqual(proof?.budget().best.mean ?? Infinity)
    expect(proof?.budget().best.worst).toBeLessThanOrEqual(proof?.budget().worst ?? 0)
  })

  it(
    'answers "I don\'t know" everywhere, with the next question where the writer left ' + 'it out',
    () => {
      const complete = completeUnknown(parsed(lampWizard), lamp)
      expect(Object.values(complete.steps).every((step) => findAnswer(step, null))).toBe(true)
      expect(findAnswer(requireStep(complete, 'plug'), null)?.target).toEqual({
        kind: 'step',
        step: 'bulb',
      })
      expect(findAnswer(requireStep(complete, 'house'), null)?.target).toEqual({
        kind: 'step',
        step: 'neighbour',
      })
      expect(findAnswer(requireStep(complete, 'neighbour'), null)?.target).toEqual({ kind: 'end' })
    },
  )
})

describe('what is wrong with a wizard is told with line, sentence and counterexample', () => {
  it('a cause that does not hold', () => {
    const text = edited('- Broken -> cause: bulb_gone', '- Broken -> cause: unplugged')
    const found = diagnostics(text).find(
      ({ line }) => line === lineOf(text, 'Broken -> cause: unplugged'),
    )
    expect(found?.message).toContain(
      "'Broken -> cause: unplugged' names the cause 'unplugged', which the answers do not prove",
    )
    expect(found?.message).toContain('/fix/lamp-dark?plug=in&bulb=broken')
  })

  it('a cause that holds only where a fact was not asked', () => {
    expect(
      messages(
        edited(
          '- Light -> neighbour\n- Dark -> fuse',
          '- Light -> neighbour\n- Dark -> cause: fuse_blown',
        ),
      ).join(),
    ).toContain("names the cause 'fuse_blown', which the answers do not prove")
  })

  it('a state with a cause that ends without one', () => {
    const text = edited('- Out -> cause: unplugged', '- Out -> bulb')
    const found = diagnostics(text).filter(({ line }) => line === lineOf(text, '- Out -> bulb'))
    expect(found.map(({ message }) => message).join('\n')).toMatch(
      /'Out -> bulb' proves the cause 'unplugged' and goes on, but the wizard then ends without it.*for example \/fix\/lamp-dark\?plug=out/,
    )
  })

  it('a cause that nothing on the way asked about, with the state that is lost', () => {
    const text = edited('- In -> bulb', '- In -> house')
    expect(messages(text).join('\n')).toContain('no answer leads to this step')
    const skipping = edited('- Whole -> house', '- Whole -> neighbour')
    expect(messages(skipping).join('\n')).toMatch(
      /'Whole -> neighbour' passes over every question about the cause 'fuse_blown'.*when .*fuse=tripped/,
    )
    expect(diagnostics(skipping).map(({ line }) => line)).toContain(
      lineOf(skipping, '- Whole -> neighbour'),
    )
  })

  it('"I don\'t know" that passes over a question still needed', () => {
    const text = edited("- I don't know -> house", "- I don't know -> neighbour")
    expect(messages(text).join('\n')).toMatch(
      /'I don't know -> neighbour' passes over every question about the cause 'fuse_blown'.*for example \/fix\/lamp-dark\?plug=in&bulb=unknown/,
    )
  })

  it('"I don\'t know" that names a cause nobody proved', () => {
    expect(
      messages(edited("- I don't know -> house", "- I don't know -> cause: bulb_gone")).join(),
    ).toContain('which the answers do not prove')
  })

  it('a cause proven by an answer that does not name it', () => {
    expect(messages(edited('- Nosy -> cause: prank', '- Nosy -> end')).join()).toContain(
      "proves the cause 'prank' but does not name it",
    )
  })

  it('a possible cause told while a certain one is open', () => {
    const text = edited('- In -> bulb', '- In -> neighbour')
    expect(diagnostics(text).length).toBeGreaterThan(0)
  })

  it('a value without an answer', () => {
    const text = edited('- Missing -> cause: bulb_gone\n', '')
    expect(diagnostics(text)).toMatchObject([
      {
        line: lineOf(text, '## bulb'),
        message: expect.stringContaining("no answer for 'Missing' (bulb=missing)") as string,
      },
    ])
    expect(messages(text)[0]).toContain('/fix/lamp-dark?plug=in&bulb=missing')
  })

  it('a cycle, a fact asked twice, a step that nothing leads to', () => {
    expect(messages(edited('- Kind -> end', '- Kind -> bulb')).join('\n')).toContain(
      "goes in a circle, because 'bulb' leads back to 'neighbour'",
    )
    expect(
      messages(
        edited('{ask: neighbour}', '{ask: plug}')
          .replace('- Kind', '- In')
          .replace('- Nosy', '- Out'),
      ).join('\n'),
    ).toContain("asks for 'plug', which step plug")
    expect(messages(edited('- Dark -> fuse', '- Dark -> neighbour')).join('\n')).toContain(
      'step fuse: no answer leads to this step',
    )
  })

  it('a question that only one answer can follow', () => {
    const sure = {
      ...lamp,
      impossible: [
        ...lamp.impossible,
        {
          when: {
            kind: 'all' as const,
            of: [
              { kind: 'in' as const, fact: 'house', values: ['dark'] },
              { kind: 'in' as const, fact: 'fuse', values: ['fine'] },
            ],
          },
          text: 'Dark without a tripped fuse.',
        },
      ],
    }
    const found = diagnosticsIn(lampWizard, sure).map(({ message }) => message)
    expect(found.join('\n')).toMatch(/step fuse|step house/)
  })

  it('more states than can be enumerated, naming the facts', () => {
    const many = Array.from({ length: 20 }, (_, index) => ({
      ...lamp.facts[0]!,
      id: `more${index}`,
    }))
    expect(
      diagnosticsIn(lampWizard, { ...lamp, facts: [...lamp.facts, ...many] })[0]?.message,
    ).toMatch(/cannot be proven: .* states are more than .*more19/)
  })
})

it('enumeration finds by itself what the paths would have found', () => {
  const text = edited('- Broken -> cause: bulb_gone', '- Broken -> cause: unplugged').replace(
    '- Kind -> end',
    '- Kind -> cause: prank',
  )
  const { counterexamples } = proveStates(completeUnknown(parsed(text), lamp), lamp)
  expect(counterexamples.map(({ violation, cause }) => `${violation} ${cause}`)).toEqual(
    expect.arrayContaining(['does-not-hold unplugged', 'does-not-hold prank']),
  )
})

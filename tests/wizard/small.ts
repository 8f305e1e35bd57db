// A small symptom and a wizard for it: enough to show each thing that can be wrong.
import { parseCondition } from '@/lib/logic/condition'
import type { Fact } from '@/lib/logic/fact'
import type { SymptomModel } from '@/lib/diagnosis/symptom'

const fact = (id: string, ...values: string[]): Fact => ({
  id,
  subject: 'context',
  label: id,
  question: `${id}?`,
  find: 'Look.',
  cost: 10,
  aliases: [`the ${id}`],
  values: values.map((value) => ({
    id: value,
    label: value[0]?.toUpperCase() + value.slice(1),
    aliases: [],
  })),
})

const when = (written: unknown) => {
  const parsed = parseCondition(written)
  if (!parsed.ok) throw new Error(parsed.errors.map(({ message }) => message).join())
  return parsed.condition
}

/**
 * A lamp that stays dark: unplugged, a broken bulb, a tripped fuse (needs two facts), and possibly
 * a neighbour.
 */
export const lamp: SymptomModel = {
  id: 'lamp-dark',
  facts: [
    fact('plug', 'in', 'out'),
    fact('bulb', 'whole', 'broken', 'missing'),
    fact('fuse', 'fine', 'tripped'),
    fact('house', 'light', 'dark'),
    fact('neighbour', 'kind', 'nosy'),
  ],
  causes: [
    { id: 'unplugged', certainty: 'certain', when: when({ plug: 'out' }) },
    { id: 'bulb_gone', certainty: 'certain', when: when({ bulb: ['broken', 'missing'] }) },
    { id: 'fuse_blown', certainty: 'certain', when: when({ fuse: 'tripped', house: 'dark' }) },
    { id: 'prank', certainty: 'possible', when: when({ neighbour: 'nosy' }) },
  ],
  impossible: [
    {
      when: when({ house: 'light', fuse: 'tripped', plug: 'in' }),
      text: 'A tripped fuse darkens the house.',
    },
  ],
}

/** A wizard for the lamp without fault. */
export const lampWizard = `---
title: The lamp is dark
symptom: lamp-dark
start: plug
summary: Finds out why a lamp does not shine.
aliases: [no light]
needs: [A torch]
minutes: 1
support: calls
---

Checks the lamp and the house.

## plug
Is the plug in? {ask: plug}

Follow the cable.

- In -> bulb
- Out -> cause: unplugged

## bulb
How is the bulb? {ask: bulb}
Take it out and *look*.

- Whole -> house
- Broken -> cause: bulb_gone
- Missing -> cause: bulb_gone
- I don't know -> house

## house
Is the house dark? {ask: house}

Try another room.

- Light -> neighbour
- Dark -> fuse

## fuse
Did the fuse trip? {ask: fuse}

Open the box.

- Fine -> neighbour
- Tripped -> cause: fuse_blown

## neighbour
How is your neighbour? {ask: neighbour}

Ring the bell.

- Kind -> end
- Nosy -> cause: prank
`

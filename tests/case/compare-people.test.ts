// Two people compared, typed or pasted as a list.
import { describe, expect, test } from 'vitest'
import { buildBoard } from '@/lib/case/board'
import type { Pair } from '@/lib/case/case'
import { comparePeople } from '@/lib/case/compare-people'
import { readPasted } from '@/lib/case/pasted-case'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { policy } from '@/tests/builders'

const model = buildSymptomModel(policy, 'user-not-ringing')
const person = (facts: Readonly<Record<string, string>>) => ({
  answers: Object.entries(facts),
  board: buildBoard(model, { facts }),
})

describe('two people', () => {
  const asha = person({ status: 'inactive', in_department: 'yes', who_fails: 'unknown' })
  const meera = person({ status: 'active', in_department: 'yes', call_availability: 'off' })

  test('differ in what is not the same, the facts that explain something first', () => {
    expect(comparePeople(asha, meera)).toEqual({
      differing: [
        { fact: 'status', one: 'inactive', other: 'active', explains: ['inactive'] },
        {
          fact: 'call_availability',
          one: undefined,
          other: 'off',
          explains: ['availability_off'],
        },
        { fact: 'who_fails', one: 'unknown', other: undefined, explains: [] },
      ],
      same: ['in_department'],
      onlyOne: ['inactive'],
      onlyOther: ['availability_off'],
      both: [],
    })
  })

  test('are the other way round the same comparison', () => {
    const turned = comparePeople(meera, asha)
    expect(turned.onlyOne).toEqual(['availability_off'])
    expect(new Set(turned.differing.map(({ fact }) => fact))).toEqual(
      new Set(comparePeople(asha, meera).differing.map(({ fact }) => fact)),
    )
    expect(comparePeople(asha, asha)).toMatchObject({ differing: [], both: ['inactive'] })
  })
})

describe('several people pasted', () => {
  const paste = (text: string) =>
    readPasted(policy, { symptom: model.id, facts: model.facts }, text)
  const people = [
    { label: 'Asha', answers: [['status', 'inactive']] },
    { label: 'Meera', answers: [['status', 'active']] },
  ] satisfies { label: string; answers: Pair[] }[]

  test.each([
    ['a table', 'Name\tRole\tStatus\nAsha\tManager\tInactive\nMeera\tOwner\tActive'],
    ['commas', 'name,status\nAsha,inactive\nMeera,active'],
    ['a list', '[{"name": "Asha", "status": "Inactive"}, {"name": "Meera", "status": "active"}]'],
  ])('as %s are each read, with their facts of this symptom', (_, text) => {
    expect(paste(text)).toEqual({ kind: 'people', people })
  })

  test('without a name are called by what else stands there, or their place', () => {
    const labels = (text: string) => {
      const read = paste(text)
      return read.kind === 'people' ? read.people.map(({ label }) => label) : read
    }
    expect(labels('Extension,status\n12,active\n,inactive')).toEqual(['12', 'Person 2'])
    expect(labels('[{"status": "active"}, {"status": "inactive", "user": "b"}]')).toEqual([
      'Person 1',
      'b',
    ])
  })

  test('of whom no fact is asked for here are refused', () => {
    expect(paste('name,sso\nAsha,yes\nMeera,no')).toMatchObject({ kind: 'refused' })
    expect(paste('[{"name": "Asha"}, {"name": "Meera"}]')).toMatchObject({ kind: 'refused' })
  })
})

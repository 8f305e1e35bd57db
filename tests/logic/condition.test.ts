import { describe, expect, it } from 'vitest'
import { factsOf, parseCondition } from '@/lib/logic/condition'

const parsed = (written: unknown) => {
  const result = parseCondition(written)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.condition
}
const problemsOf = (written: unknown) => {
  const result = parseCondition(written)
  return result.ok ? [] : result.errors
}

describe('a written condition', () => {
  it('reads one fact and its value', () => {
    expect(parsed({ status: 'inactive' })).toEqual({
      kind: 'in',
      fact: 'status',
      values: ['inactive'],
    })
  })

  it('reads a list as any of its values', () => {
    expect(parsed({ ring_turn: ['not_reached', 'not_listed'] })).toEqual({
      kind: 'in',
      fact: 'ring_turn',
      values: ['not_reached', 'not_listed'],
    })
  })

  it('reads several facts as all of them', () => {
    expect(parsed({ sso: 'yes', login_error: 'sso_error' })).toMatchObject({
      kind: 'all',
      of: [{ fact: 'sso' }, { fact: 'login_error' }],
    })
  })

  it('nests any, all and not', () => {
    expect(parsed({ any: [{ sso: 'yes' }, { not: { all: [{ role: 'owner' }] } }] })).toEqual({
      kind: 'any',
      of: [
        { kind: 'in', fact: 'sso', values: ['yes'] },
        { kind: 'not', of: { kind: 'all', of: [{ kind: 'in', fact: 'role', values: ['owner'] }] } },
      ],
    })
  })

  it('names its facts once, in order of mention', () => {
    expect(factsOf(parsed({ any: [{ sso: 'yes' }, { role: 'owner', sso: 'no' }] }))).toEqual([
      'sso',
      'role',
    ])
  })

  it.each([
    ['nothing at all', {}, []],
    ['a word', 'inactive', []],
    ['a number for a value', { status: 1 }, ['status']],
    ['an unquoted true', { sso: true }, ['sso']],
    ['an empty list of values', { status: [] }, ['status']],
    ['any without a list', { any: { sso: 'yes' } }, ['any']],
    [
      'a number deep inside',
      { all: [{ sso: 'yes' }, { not: { role: ['owner', 2] } }] },
      ['all', 1, 'not', 'role', 1],
    ],
  ])('refuses %s and says where', (_, written, path) => {
    expect(problemsOf(written).map((problem) => problem.path)).toContainEqual(path)
  })
})

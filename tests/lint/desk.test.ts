// What is told of content/site/desk.yaml when something is wrong in it.
import { describe, expect, test } from 'vitest'
import { checkDesk } from '@/lib/lint/site/check-desk'
import type { DeskWords } from '@/lib/site/desk-words'
import { site } from '@/lib/site/site'
import { policy } from '@/tests/builders'

const told = (changed: Partial<DeskWords>): string[] =>
  checkDesk({ site: { ...site, desk: { ...site.desk, ...changed } }, policy })

describe('what agents say and send', () => {
  const { say, frame, after, lead } = site.desk

  test('is whole as it is published', () => {
    expect(told({})).toEqual([])
  })

  test.each<[string, Partial<DeskWords>, RegExp]>([
    ['an unknown fact', { say: [...say, { fact: 'statuss', text: 'x' }] }, /statuss.*"status"/],
    ['a line twice', { say: [...say, { fact: 'status', text: 'x' }] }, /status is there twice/],
    [
      'a question without a line',
      { say: say.filter(({ fact }) => fact !== 'status') },
      /the fact status has no line/,
    ],
    [
      'a line for a symptom that does not ask',
      { say: [...say, { fact: 'sso', symptom: 'user-not-ringing', text: 'x' }] },
      /user-not-ringing does not ask for it/,
    ],
    [
      'a tag that is none',
      { say: say.map((row) => ({ ...row, text: '<Menu path="userss" />' })) },
      /userss/,
    ],
    ['a brace in the wrong place', { frame: { ...frame, end: 'Bye {name}' } }, /\{name\} is not/],
    ['a brace that is missing', { frame: { ...frame, who: 'By somebody.' } }, /\{who\} is missing/],
    [
      'an end of an unknown symptom',
      { after: [...after, { symptom: 'user-not-ringin', text: 'x' }] },
      /no symptom "user-not-ringin".*"user-not-ringing"/,
    ],
    [
      'an unknown cause',
      { lead: [...lead, { symptom: 'user-not-ringing', cause: 'inactiv', text: 'x' }] },
      /no cause "inactiv".*"inactive"/,
    ],
  ])('%s is told', (_, changed, said) => {
    expect(told(changed).join('\n')).toMatch(said)
  })
})

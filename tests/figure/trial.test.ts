import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { TrialView } from '@/components/figure/trial-view'
import { check } from '@/lib/access/check'
import { SIGN_IN } from '@/lib/policy/sign-in'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import type { Facts } from '@/lib/logic/fact'
import { buildTrial, REFUSED, RINGING, TURNING_ON, turningOn } from '@/lib/figure/trial'
import { policy } from '../builders'
import { site, markdownWith } from '../articles/library'
import { withoutLooks } from '../markup'

const { sample } = site
const trial = buildTrial({ policy, sample }, 'meera')
const PAIRS = [
  [SIGN_IN, 'signIn', 'cannot-sign-in'],
  [RINGING, 'ring', 'user-not-ringing'],
] as const

test('the trial has every position of three switches, each once, in binary order', () => {
  const positions = ['off', 'on'].flatMap((panel) =>
    ['pending', 'accepted'].flatMap((invite) =>
      ['inactive', 'active'].map((status) => `${panel} ${invite} ${status}`),
    ),
  )
  expect(
    trial.outcomes.map(
      ({ facts }) => `${facts['panel_access']} ${facts['invite_state']} ${facts['status']}`,
    ),
  ).toEqual(positions)
})

test.each(PAIRS)(
  'in every position, %s is what check decides, with all its reasons',
  (permission, key) => {
    for (const outcome of trial.outcomes) {
      const { decision, reasons } = check(policy, { facts: outcome.facts, permission })
      expect(outcome[key].length === 0 ? 'allow' : 'deny').toBe(decision)
      expect(outcome[key].map((number) => trial.reasons[number - 1])).toEqual(
        reasons.map(({ text }) => text),
      )
    }
  },
)

/**
 * The trial takes every person for tried, so that the switches alone decide. That the log shows an
 * Inactive person as tried is a contradiction, of which a diagnosis takes neither answer.
 */
const withoutTurn = ({ ring_turn: turn = '', ...facts }: Facts): Facts =>
  facts['status'] === 'inactive' ? facts : { ...facts, ring_turn: turn }

test.each(PAIRS)(
  'in every position, %s is refused exactly when a diagnosis is certain of a cause, ' +
    'for the same rules',
  (permission, key, symptom) => {
    const model = buildSymptomModel(policy, symptom)
    const causes = policy.symptoms.find(({ id }) => id === symptom)?.causes ?? []
    for (const outcome of trial.outcomes) {
      const { confirmed } = diagnose(model, { facts: withoutTurn(outcome.facts) })
      const rules = confirmed
        .filter(({ certainty }) => certainty === 'certain')
        .map(({ cause }) => causes.find(({ id }) => id === cause)?.rule)
        .sort()
      expect(outcome[key].length === 0).toBe(rules.length === 0)
      expect(
        check(policy, { facts: outcome.facts, permission })
          .reasons.map(({ rule }) => rule)
          .sort(),
      ).toEqual(rules)
    }
  },
)

test(
  'Panel Access is turned on while a seat is left and refused when none is, as check ' + 'says',
  () => {
    const { total, taken } = trial.seats
    expect(total - taken).toBe(1)
    for (const role of ['owner', 'administrator']) {
      expect(
        check(policy, { facts: turningOn(sample, role, 'yes'), permission: TURNING_ON }).decision,
      ).toBe('allow')
      expect(
        check(policy, { facts: turningOn(sample, role, 'no'), permission: TURNING_ON }).reasons.map(
          ({ rule }) => rule,
        ),
      ).toEqual(['no_seat_free'])
    }
    const { confirmed } = diagnose(buildSymptomModel(policy, REFUSED), {
      facts: { my_role: 'owner', seats_free: 'no' },
    })
    expect(confirmed.map(({ cause }) => cause)).toEqual(['no_seats'])
    expect(trial.noSeat).toMatch(/^Every Pro seat of your plan is in use/)
  },
)

test('without script the table has every position, and every reason under it', () => {
  const html = withoutLooks(renderToStaticMarkup(createElement(TrialView, { trial })))
  const table = html.slice(html.indexOf('<tbody>'), html.indexOf('</tbody>'))
  const rows = table
    .split('<tr>')
    .slice(1)
    .map((row) => [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell))
  const brief = (refused: readonly number[]) =>
    refused.length === 0 ? 'Yes' : `No (${refused.join(', ')})`
  expect(rows).toEqual(
    trial.outcomes.map(({ words, kind, signIn, ring }) => [
      ...words,
      brief(signIn),
      brief(ring),
      kind,
    ]),
  )
  expect(html.match(/<li>/g)).toHaveLength(trial.reasons.length)
})

test('the switches wait for the script that answers them', () => {
  expect(renderToStaticMarkup(createElement(TrialView, { trial }))).toContain(
    '<fieldset disabled="">',
  )
})

test('the Markdown has the same table and the same reasons', () => {
  const markdown = markdownWith('<EditUser user="meera" try />')
  expect(markdown.match(/^\| (?:On|Off) .*\|$/gm)).toHaveLength(trial.outcomes.length)
  for (const text of [...trial.reasons, trial.noSeat]) expect(markdown).toContain(text)
})

test('another rule of the policy is another answer of the trial', () => {
  const strict = {
    ...policy,
    permissions: policy.permissions.map((row) =>
      row.id === RINGING ? { ...row, rules: [...row.rules, 'panel_access_on'] } : row,
    ),
  }
  const ringing = (by: typeof policy) =>
    buildTrial({ policy: by, sample }, 'meera').outcomes.filter(({ ring }) => ring.length === 0)
      .length
  expect([ringing(policy), ringing(strict)]).toEqual([4, 2])
})

test('a sample that leaves something open is refused by name', () => {
  const { call_availability: _, ...rest } = sample.rest
  expect(() => buildTrial({ policy, sample: { ...sample, rest } }, 'meera')).toThrow(
    /call_availability/,
  )
})

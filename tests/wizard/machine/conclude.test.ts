import { describe, expect, it } from 'vitest'
import { conclude } from '@/lib/wizard/machine/conclude'
import { replay } from '@/lib/wizard/machine/replay'
import { transcriptText } from '@/lib/wizard/transcript'
import { requireStep } from '@/lib/wizard/tree/wizard'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { published, requireModel, words } from '../published'
import { lamp, lampWizard } from '../small'

function conclusionOf(symptom: string, query: string) {
  const wizard = published.wizards.find((candidate) => candidate.symptom === symptom)!
  const model = requireModel(symptom)
  const place = replay(wizard, model, new URLSearchParams(query))
  expect(place.dropped).toEqual([])
  return conclude(model, place)
}

describe('a conclusion', () => {
  it('tells certain causes before possible ones', () => {
    const query =
      'panel_access=on&waba_connected=yes&wa_action=delete_campaign&wa_perm=unknown' +
      '&my_role=call_agent'
    expect(conclusionOf('cannot-manage-templates-or-campaigns', query).confirmed).toEqual([
      'campaign_delete',
      'agent_default_disputed',
    ])
  })

  it('tells a possible cause where nothing certain was found, and what was left open', () => {
    const query =
      'account_state=fine&status=active&call_availability=on&in_department=yes' +
      '&ring_turn=not_listed&within_hours=unknown&flow_open=yes&flow_published=yes' +
      '&number_right=yes&on_call=no&who_fails=calls_from_one_number&sticky=no'
    const { confirmed, open } = conclusionOf('user-not-ringing', query)
    expect(confirmed).toEqual(['caller_blocked'])
    expect(open.map(({ step }) => step.fact)).toEqual(['within_hours'])
  })

  it('tells first what the last answer settled, then what else is confirmed', () => {
    const query =
      'invite_state=accepted&panel_access=unknown&status=active&right_account=yes' +
      '&login_error=no_otp&my_role=none'
    expect(conclusionOf('cannot-sign-in', query).confirmed).toEqual(['owner_gone', 'no_otp'])
  })
})

describe('the causes of a conclusion', () => {
  const { wizard } = parseWizard('lamp.md', lampWizard, {
    ...words,
    symptoms: new Map([[lamp.id, lamp]]),
  })
  if (!wizard) throw new Error('the lamp has a wizard')
  const given = (answers: Readonly<Record<string, string>>) =>
    Object.entries(answers).map(([id, value]) => ({ step: requireStep(wizard, id), value }))
  const all = given({ plug: 'out', bulb: 'broken', neighbour: 'nosy' })

  it('are the certain ones first, although the ending names a possible one', () => {
    expect(conclude(lamp, { given: all, named: ['prank'] }).confirmed).toEqual([
      'unplugged',
      'bulb_gone',
      'prank',
    ])
  })

  it('are, among the certain ones, those first that the ending names, in its order', () => {
    expect(conclude(lamp, { given: all, named: ['bulb_gone'] }).confirmed[0]).toBe('bulb_gone')
    expect(conclude(lamp, { given: all, named: ['bulb_gone', 'unplugged'] }).confirmed).toEqual([
      'bulb_gone',
      'unplugged',
      'prank',
    ])
  })

  it('are then those first that are put right soonest; where nobody knows, last', () => {
    const effort = (cause: string) => (cause === 'bulb_gone' ? 60 : undefined)
    expect(conclude(lamp, { given: all, named: [] }, effort).confirmed).toEqual([
      'bulb_gone',
      'unplugged',
      'prank',
    ])
    expect(conclude(lamp, { given: all, named: ['unplugged'] }, effort).confirmed[0]).toBe(
      'unplugged',
    )
  })

  it.each([
    [300, 60, ['bulb_gone', 'unplugged']],
    [60, 300, ['unplugged', 'bulb_gone']],
  ])('are, where %i and %i seconds are known, in order of effort', (plug, bulb, order) => {
    const seconds: Readonly<Record<string, number>> = { unplugged: plug, bulb_gone: bulb }
    const { confirmed } = conclude(lamp, { given: all, named: [] }, (cause) => seconds[cause])
    expect(confirmed).toEqual([...order, 'prank'])
  })
})

it('a transcript holds questions, answers, diagnosis, address and policy version', () => {
  const text = transcriptText({
    title: 'A lamp',
    answers: [{ question: 'Plugged in?', answer: 'Yes' }],
    diagnosis: ['The bulb is gone.'],
    address: 'https://x.test/fix/lamp?plug=in',
    policy: '7',
  })
  expect(text.split('\n')).toEqual([
    'A lamp',
    '',
    '1. Plugged in? Yes',
    '',
    'Diagnosis:',
    '- The bulb is gone.',
    '',
    'Same answers: https://x.test/fix/lamp?plug=in',
    'Policy version: 7',
  ])
})

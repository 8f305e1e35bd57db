// Everything that follows a wizard's answers is driven by XState: with its transition function taken
// away each of them fails, and with one transition led elsewhere each of them says something else.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, vi } from 'vitest'
import { StateMachine, type AnyStateMachine } from 'xstate'
import { prepareCheckup } from '@/components/checkup/prepare'
import { useCallerPlace } from '@/components/desk/panels/caller-link.client'
import { prepareDesk } from '@/components/desk/prepare'
import { Course } from '@/components/wizard/course'
import type { WizardData } from '@/components/wizard/data'
import { WizardOutline } from '@/components/wizard/outline'
import { prepareWizard } from '@/components/wizard/prepare'
import { TreeList } from '@/components/wizard/tree-list'
import { buildSymptomModel } from '@/lib/diagnosis/symptom'
import { policy } from '@/lib/policy/published'
import { mutateWizard } from '@/lib/proof/wizard-mutants'
import { site } from '@/lib/site/site'
import { answerWizard } from '@/lib/wizard/answer'
import { drawWizard } from '@/lib/wizard/draw'
import { measureBudget } from '@/lib/wizard/optimise/budget'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { wizards } from '@/lib/wizard/published'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { provePaths } from '@/lib/wizard/verify/paths'
import { proveStates } from '@/lib/wizard/verify/states'
import { findProblems } from '@/lib/wizard/verify/verify'
import { lamp, lampWizard } from '../small'

const GONE = 'XState was taken away'

const symptom = 'user-not-ringing'
const published = wizards.find((wizard) => wizard.symptom === symptom)
if (!published) throw new Error(`no wizard for ${symptom}`)
/** A copy each time, because a machine that was asked is not asked again. */
const wizard = (): Wizard => structuredClone(published)
const model = buildSymptomModel(policy, symptom)
const pageData = (): WizardData => ({
  wizard: wizard(),
  left: {},
  model,
  causes: {},
  mended: {},
  support: { mail: '', address: '', send: [], never: '' },
  policy: policy.version,
})
const authored = () => {
  const { wizard: parsed } = parseWizard('lamp.md', lampWizard, {
    policy,
    supportAddress: '',
    symptoms: new Map([[lamp.id, lamp]]),
  })
  if (!parsed) throw new Error('the lamp has a wizard')
  return parsed
}

function Caller() {
  const answers = [['account_state', 'fine'] as const, ['status', 'inactive'] as const]
  const account = { preset: policy.defaultPreset, overrides: [] }
  return useCallerPlace({ wizard: wizard() }, model, { answers, account }).address
}

const FACES: Readonly<Record<string, () => unknown>> = {
  'the page': () => new Course(pageData()).at([['account_state', 'fine']]).state,
  'what the page is given': () => prepareWizard(wizard(), policy, site),
  'the page without script': () =>
    renderToStaticMarkup(createElement(WizardOutline, { data: pageData() })),
  "the desk's link for the caller": () => renderToStaticMarkup(createElement(Caller)),
  'the order of questions at the desk': () => prepareDesk(wizard(), policy, site),
  'the check-up': () => prepareCheckup(policy, [wizard()], '', ''),
  'an answer to a diagnosis': () =>
    answerWizard(policy, wizard(), { facts: { account_state: 'fine' }, skipped: [] }),
  'the drawing of the tree': () =>
    drawWizard(wizard(), { title: '', causeWords: String, address: () => '' }),
  'the tree as a list': () =>
    renderToStaticMarkup(
      createElement(TreeList, { wizard: wizard(), addresses: {}, headlines: {} }),
    ),
  'the proof of the structure': () => findProblems(authored(), lamp),
  'the proof of all paths': () => lamp.causes.map((cause) => provePaths(authored(), lamp, cause)),
  'the proof of all states': () => proveStates(authored(), lamp),
  'the count of questions': () => measureBudget(authored(), lamp),
  'planted mistakes': () => mutateWizard(authored(), lamp),
}

describe('without the transitions of XState', () => {
  const takeAway = () =>
    vi.spyOn(StateMachine.prototype, 'transition').mockImplementation(() => {
      throw new Error(GONE)
    })

  it.each(Object.entries(FACES))('%s fails', (_, face) => {
    takeAway()
    expect(face).toThrow(GONE)
  })
})

describe('with one transition of a machine led elsewhere', () => {
  const MISLED = ['account_state=fine', 'account_state=unknown', 'plug=in', 'plug=unknown']

  /** To the machine's first ending. A machine binds its transition function when it is built. */
  const mislead = () => {
    const real = Reflect.get(StateMachine.prototype, 'transition') as AnyStateMachine['transition']
    vi.spyOn(StateMachine.prototype, 'transition').mockImplementation(function (
      this: AnyStateMachine,
      ...[snapshot, event, scope]
    ) {
      const { type } = event as { readonly type: string }
      return MISLED.includes(type)
        ? this.resolveState({ value: Object.keys(this.states)[0] ?? '', context: {} })
        : real.call(this, snapshot, event, scope)
    })
  }

  it.each(Object.entries(FACES))('%s follows it', (_, face) => {
    const before = face()
    mislead()
    expect(face()).not.toEqual(before)
  })
})

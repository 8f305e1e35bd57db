// Everything that follows a wizard's answers is driven by XState: with its transition function
// taken away each of them fails, and with one transition led elsewhere each of them says something
// else.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it, onTestFinished } from 'vitest'
import { StateMachine, type AnyStateMachine } from 'xstate'
import { prepareCheckup } from '@/components/checkup/prepare'
import { useCallerPlace } from '@/components/desk/panels/caller-link.client'
import { prepareDesk } from '@/components/desk/prepare'
import { Course } from '@/components/wizard/course'
import type { PreparedWizard } from '@/components/wizard/data'
import { WizardOutline } from '@/components/wizard/outline'
import { prepareWizard } from '@/components/wizard/prepare'
import { TreeList } from '@/components/wizard/tree-list'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import { policy } from '@/lib/policy/published'
import { mutateWizard } from '@/lib/proof/mutants/wizard-mutants'
import { site } from '@/lib/site/site'
import { answerWizard } from '@/lib/wizard/answer'
import { drawWizard } from '@/lib/wizard/draw'
import { measureBudget } from '@/lib/wizard/optimise/budget'
import { parseWizard } from '@/lib/wizard/parse/parse'
import { wizards } from '@/lib/wizard/published'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { provePaths } from '@/lib/wizard/verify/paths'
import { proveStates } from '@/lib/wizard/verify/states'
import { findDiagnostics } from '@/lib/wizard/verify/verify'
import { lamp, lampWizard } from '@/tests/wizard/small'

const GONE = 'XState was taken away'

const symptom = 'user-not-ringing'
const published = wizards.find((wizard) => wizard.symptom === symptom)
if (!published) throw new Error(`no wizard for ${symptom}`)
/** A copy each time, because a machine that was asked is not asked again. */
const wizard = (): Wizard => structuredClone(published)
const model = buildSymptomModel(policy, symptom)
const pageData = (): PreparedWizard => ({
  wizard: wizard(),
  usual: 2,
  left: {},
  model,
  causes: {},
  mended: {},
  support: { topic: 'calls', address: '', send: [], never: '' },
  policy: policy.version,
})
/** The lamp without house and fuse: every mistake that is planted takes a moment. */
const small: SymptomModel = {
  ...lamp,
  facts: lamp.facts.filter(({ id }) => id !== 'house' && id !== 'fuse'),
  causes: lamp.causes.filter(({ id }) => id !== 'fuse_blown'),
  impossible: [],
}
const smallWizard = lampWizard
  .replace(/## house.*?(?=## neighbour)/s, '')
  .replaceAll('-> house', '-> neighbour')
const authored = () => {
  const { wizard: parsed } = parseWizard('lamp.md', smallWizard, {
    policy,
    supportAddress: '',
    symptoms: new Map([[small.id, small]]),
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
  'the check-up': () => prepareCheckup(policy, [wizard()], '', { name: '', says: [] }, ''),
  'an answer to a diagnosis': () =>
    answerWizard(policy, wizard(), { facts: { account_state: 'fine' }, skipped: [] }),
  'the drawing of the tree': () =>
    drawWizard(wizard(), { title: '', causeWords: String, address: () => '' }),
  'the tree as a list': () =>
    renderToStaticMarkup(
      createElement(TreeList, { wizard: wizard(), addresses: {}, headlines: {} }),
    ),
  'the proof of the structure': () => findDiagnostics(authored(), small),
  'the proof of all paths': () => small.causes.map((cause) => provePaths(authored(), small, cause)),
  'the proof of all states': () => proveStates(authored(), small),
  'the count of questions': () => measureBudget(authored(), small),
  'planted mistakes': () => mutateWizard(authored(), small),
}

type Transition = (this: AnyStateMachine, ...given: Parameters<Method>) => ReturnType<Method>
type Method = AnyStateMachine['transition']

/**
 * Puts another transition function in the place of XState's for one test: for each machine built in
 * it, as a machine binds its own when it is built. Not a spy, which would keep every snapshot.
 */
function replaceTransition(build: (real: Transition) => Transition): void {
  const real = Reflect.get(StateMachine.prototype, 'transition') as Transition
  Reflect.set(StateMachine.prototype, 'transition', build(real))
  onTestFinished(() => void Reflect.set(StateMachine.prototype, 'transition', real))
}

describe('without the transitions of XState', () => {
  it.each(Object.entries(FACES))('%s fails', (_, face) => {
    replaceTransition(() => () => {
      throw new Error(GONE)
    })
    expect(face).toThrow(GONE)
  })
})

describe('with one transition of a machine led to its first ending', () => {
  const MISLED = ['account_state=fine', 'account_state=unknown', 'plug=in', 'plug=unknown']

  it.each(Object.entries(FACES))('%s follows it', (_, face) => {
    const before = face()
    replaceTransition(
      (real) =>
        function (...[snapshot, event, scope]) {
          const { type } = event as { readonly type: string }
          return MISLED.includes(type)
            ? this.resolveState({ value: Object.keys(this.states)[0] ?? '', context: {} })
            : real.call(this, snapshot, event, scope)
        },
    )
    expect(face()).not.toEqual(before)
  })
})

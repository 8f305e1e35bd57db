import { deskRoute } from '@/lib/core/routes'
import { useMachine } from '@xstate/react'
import { useEffect, useMemo, useState } from 'react'
import { policy } from '@/lib/policy/published'
import { buildBoard, type Board } from '@/lib/case/board'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import type { Dropped } from '@/lib/wizard/machine/address'
import type { Account } from '@/lib/wizard/account'
import { caseQuery, readCase, type Case } from '@/lib/case/case'
import { knownFrom } from '@/lib/wizard/machine/known'
import { buildCaseMachine, type CaseContext, type CaseEvent } from '@/lib/case/case-machine'

/** A case as it stands, the rules it is judged by, and how to change it. */
export type OpenCase = {
  readonly context: CaseContext
  readonly model: SymptomModel
  /** What was left out of the address that it was opened with. */
  readonly dropped: readonly Dropped[]
  readonly send: (event: CaseEvent) => void
}

/**
 * Opens the case that an address holds, and keeps the address in step with it. Makes no request.
 */
export function useCase(symptom: string, query: string): OpenCase {
  const [{ machine, input, dropped }] = useState(() => {
    const read = readCase(policy, modelFor(symptom, DEFAULT).facts, new URLSearchParams(query))
    return {
      machine: buildCaseMachine(
        symptom,
        (asked) => diagnose(modelFor(symptom, asked.account), knownFrom(asked.answers)).next,
      ),
      input: read.case,
      dropped: read.dropped,
    }
  })
  const [{ context }, send] = useMachine(machine, { input })
  const model = modelFor(symptom, context.account)
  const address = addressOf(symptom, context)
  useEffect(() => {
    if (location.pathname + location.search !== address)
      history.replaceState(history.state, '', address + location.hash)
  }, [address])
  return { context, model, dropped, send }
}

/** What the engine makes of the open case. */
export function useBoard({ model, context }: Pick<OpenCase, 'model' | 'context'>): Board {
  return useMemo(() => buildBoard(model, knownFrom(context.answers)), [model, context])
}

/** The address of a case on this site. */
export function addressOf(symptom: string, opened: Case): string {
  return deskRoute(symptom, new URLSearchParams(caseQuery(policy, opened)))
}

/** What the engine makes of a case that is not the open one. */
export function boardOf(symptom: string, other: Case): Board {
  return buildBoard(modelFor(symptom, other.account), knownFrom(other.answers))
}

const DEFAULT: Account = { preset: policy.defaultPreset, overrides: [] }
const models = new Map<string, SymptomModel>()

/** Models are kept by symptom and account: an agent turns back and forth between few. */
function modelFor(symptom: string, account: Account): SymptomModel {
  const key = JSON.stringify([symptom, account])
  const model = models.get(key) ?? buildSymptomModel(policy, symptom, account)
  if (models.size > 50) models.clear()
  models.set(key, model)
  return model
}

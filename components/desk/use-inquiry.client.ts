import { useMachine } from '@xstate/react'
import { useEffect, useMemo, useState } from 'react'
import { policy } from '@/lib/access/published'
import { buildBoard, type Board } from '@/lib/diagnosis/board'
import { diagnose } from '@/lib/diagnosis/diagnose'
import { buildSymptomModel, type SymptomModel } from '@/lib/diagnosis/symptom'
import type { Dropped } from '@/lib/wizard/address'
import {
  inquiryQuery,
  knownIn,
  readInquiry,
  type Account,
  type Inquiry,
} from '@/lib/wizard/inquiry'
import {
  buildInquiryMachine,
  type InquiryContext,
  type InquiryEvent,
} from '@/lib/wizard/inquiry-machine'

/** An inquiry as it stands, the rules it is judged by, and how to change it. */
export type OpenInquiry = {
  readonly context: InquiryContext
  readonly model: SymptomModel
  /** What was left out of the address that it was opened with. */
  readonly dropped: readonly Dropped[]
  readonly send: (event: InquiryEvent) => void
}

/**
 * Opens the inquiry that an address holds, and keeps the address in step with it. Makes no request.
 */
export function useInquiry(symptom: string, query: string): OpenInquiry {
  const [{ machine, input, dropped }] = useState(() => {
    const read = readInquiry(policy, modelFor(symptom, DEFAULT).facts, new URLSearchParams(query))
    return {
      machine: buildInquiryMachine(
        symptom,
        (inquiry) => diagnose(modelFor(symptom, inquiry.account), knownIn(inquiry)).next,
      ),
      input: read.inquiry,
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

/** What the engine makes of the open inquiry. */
export function useBoard({ model, context }: Pick<OpenInquiry, 'model' | 'context'>): Board {
  return useMemo(() => buildBoard(model, knownIn(context)), [model, context])
}

/** The address of an inquiry on this site. */
export function addressOf(symptom: string, inquiry: Inquiry): string {
  const query = inquiryQuery(policy, inquiry)
  return `/desk/diagnose/${symptom}${query && `?${query}`}`
}

/** What the engine makes of an inquiry that is not the open one. */
export function boardOf(symptom: string, inquiry: Inquiry): Board {
  return buildBoard(modelFor(symptom, inquiry.account), knownIn(inquiry))
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

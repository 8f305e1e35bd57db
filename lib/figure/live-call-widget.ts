// <LiveCallWidget>: the box of a live call in the corner of Call Logs, and whether the call can be
// transferred.
import { decide } from '@/lib/access/check'
import {
  captionOf,
  factsFor,
  seenBy,
  stateOf,
  valueOf,
  type Attributes,
  type Figure,
  type FigureContext,
  type Shown,
} from './figure'
import { requireUser } from './sample'
import { readSteps, withStep } from './steps'
import { answer } from './verdict'
import { menuAt, placeName, requirePath } from './window'

/** The fact with the states of a call. */
export const CALL_STATE = 'call_state'

/** The term that names the box. */
const WIDGET = 'live_call_widget'

/** The box is there while a call is live (XF-04), for whoever may see live calls. */
export function liveCallWidget(
  { policy, sample }: FigureContext,
  { state: name = '', role = 'manager', steps: written }: Attributes,
): Figure {
  const here = sample.places.calls.menu
  const steps = readSteps(written)
  const state = stateOf(policy, CALL_STATE, name)
  const facts = factsFor(sample, role, { [CALL_STATE]: state })
  const seen = decide(policy, { facts, permission: 'calls.view_live_calls' })
  const transfer: Shown = {
    ...withStep(steps, { label: sample.words.transfer.label }),
    ...answer(decide(policy, { facts, permission: 'calls.transfer_live_call' })),
  }
  const label = valueOf(policy, CALL_STATE, state)
  const there = seen.decision === 'allow' && state !== 'ended'
  const why = (seen.decision === 'allow' ? transfer : answer(seen)).words.replace(/^No\. /, '')
  const gone: Shown = { label: sample.words.widget.label, words: `Not shown. ${why}`, status: 'no' }
  const agent = requireUser(sample, sample.customer.agent).name
  return {
    caption: captionOf(sample.screens.call, { as: seenBy(policy, role) }),
    window: {
      path: requirePath(policy, here).join(' › '),
      menu: menuAt({ policy, sample }, here, { steps }),
      title: placeName(policy, here),
    },
    body: {
      kind: 'call',
      ...(there
        ? {
            box: {
              ...withStep(steps, { label: sample.words.widget.label, id: WIDGET }),
              under: `${sample.customer.name} with ${agent} · ${label}`,
            },
          }
        : {}),
      field: there ? transfer : gone,
    },
  }
}

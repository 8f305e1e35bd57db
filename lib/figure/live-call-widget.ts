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
import { answer } from './verdict'

/** The fact with the states of a call. */
export const CALL_STATE = 'call_state'

/** The box is there while a call is live (XF-04), for whoever may see live calls. */
export function liveCallWidget(
  { policy, sample }: FigureContext,
  { state: name = '', role = 'manager' }: Attributes,
): Figure {
  const state = stateOf(policy, CALL_STATE, name)
  const facts = factsFor(sample, role, { [CALL_STATE]: state })
  const seen = decide(policy, { facts, permission: 'calls.view_live_calls' })
  const transfer: Shown = {
    label: sample.words.transfer.label,
    ...answer(decide(policy, { facts, permission: 'calls.transfer_live_call' })),
  }
  const label = valueOf(policy, CALL_STATE, state)
  const caption = captionOf(sample.screens.call, { as: seenBy(policy, role) })
  const there = seen.decision === 'allow' && state !== 'ended'
  const why = (seen.decision === 'allow' ? transfer : answer(seen)).words.replace(/^No\. /, '')
  const gone: Shown = { label: sample.words.widget.label, words: `Not shown. ${why}`, status: 'no' }
  return {
    caption,
    body: there
      ? {
          kind: 'box',
          corner: true,
          head: sample.words.widget.label,
          under:
            `${sample.customer.name} with ` +
            `${requireUser(sample, sample.customer.agent).name} · ${label}`,
          fields: [transfer],
        }
      : { kind: 'fields', fields: [gone] },
  }
}

// <ChatInbox>: one WhatsApp chat as a person with some role sees it, and whether they may reply.
import { decide } from '@/lib/access/check'
import type { Policy } from '@/lib/policy/policy'
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
import { requireUser, type Sample } from './sample'
import { readSteps, withStep, type NamedStep } from './steps'
import { answer } from './verdict'

/** The fact with the states of a chat, and the one with the age of the customer's last message. */
export const CHAT_STATE = 'chat_state'
export const CUSTOMER_WROTE = 'last_customer_message'

/** The permission to reply in a chat in this state, as the symptom of a refused reply names it. */
function replyIn({ symptoms }: Policy, state: string): string {
  const permission = symptoms
    .flatMap((symptom) =>
      typeof symptom.permission === 'object' && symptom.permission.by === CHAT_STATE
        ? [symptom.permission.of[state]]
        : [],
    )
    .find((id) => id !== undefined)
  if (!permission) throw new Error(`no permission to reply in a chat that is ${state}`)
  return permission
}

/**
 * The customer's name, under it whose chat it is, the message, and what the engine says about
 * replying and transferring.
 */
export function chatInbox(
  { policy, sample }: FigureContext,
  {
    state: name = '',
    role = 'call_agent',
    wrote = sample.rest[CUSTOMER_WROTE] ?? '',
    steps: written,
  }: Attributes,
): Figure {
  const steps = readSteps(written)
  const state = stateOf(policy, CHAT_STATE, name)
  const facts = factsFor(sample, role, { [CHAT_STATE]: state, [CUSTOMER_WROTE]: wrote })
  const mine = state === 'assigned_to_me'
  const owned = mine || state === 'assigned_to_other'
  const agent = mine ? 'You' : requireUser(sample, sample.customer.agent).name
  const transfer =
    decide(policy, {
      facts,
      permission: mine ? 'whatsapp.chat.transfer_own' : 'whatsapp.chat.transfer_any',
    }).decision === 'allow'
  const label = valueOf(policy, CHAT_STATE, state)
  return {
    caption: captionOf(sample.screens.chat, { as: seenBy(policy, role) }),
    window: { path: sample.words.chats.label, title: sample.words.chats.label },
    body: {
      kind: 'chat',
      head: sample.customer.name,
      under: owned ? `${agent} · ${label}` : label,
      message: sample.customer.says,
      reply: {
        ...withStep(steps, { label: sample.words.reply.label }),
        ...answer(decide(policy, { facts, permission: replyIn(policy, state) })),
      },
      ...(owned ? { transfer: transferButton(sample, transfer, steps) } : {}),
    },
  }
}

/** The button that hands the chat on; whoever may not does not see it. */
const transferButton = (
  { words }: Sample,
  isShown: boolean,
  steps: readonly NamedStep[],
): Shown => ({
  ...(isShown ? withStep(steps, { label: words.transfer.label }) : { label: words.transfer.label }),
  words: isShown ? 'Shown' : 'Not shown',
  status: isShown ? 'yes' : 'no',
})

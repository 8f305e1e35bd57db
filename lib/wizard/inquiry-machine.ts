// An inquiry as an XState machine: every fact may be answered at any time, one question is in hand,
// and every change can be taken back. Pure.
import { assign, createMachine, type SnapshotFrom } from 'xstate'
import { withAnswer, withoutAnswer, type Account, type Inquiry, type Pair } from './inquiry'

export interface InquiryContext extends Inquiry {
  /** The inquiries before each change, the latest last. */
  readonly past: readonly Inquiry[]
  /**
   * The fact whose question is asked now; undefined when nothing is left to ask and no fact was
   * chosen.
   */
  readonly inHand: string | undefined
}

export type InquiryEvent =
  /** Answers a fact, the one in hand when none is named; then the next best question is in hand. */
  | { readonly type: 'answer'; readonly value: string; readonly fact?: string }
  /** Takes a fact in hand. */
  | { readonly type: 'choose'; readonly fact: string }
  /** Takes the next best question in hand. */
  | { readonly type: 'goOn' }
  /** Takes one answer back and asks it again. */
  | { readonly type: 'withdraw'; readonly fact: string }
  /** Takes the last change back; where there is none, the last answer. */
  | { readonly type: 'undo' }
  /** Adds answers, which win over those given before; an account replaces the one at hand. */
  | { readonly type: 'add'; readonly answers: readonly Pair[]; readonly account?: Account }
  /** Puts another inquiry in the place of this one. */
  | { readonly type: 'reopen'; readonly inquiry: Inquiry }
  | { readonly type: 'account'; readonly account: Account }

export type InquiryMachine = ReturnType<typeof buildInquiryMachine>
export type InquirySnapshot = SnapshotFrom<InquiryMachine>

/** The next best question of an inquiry; undefined when nothing more can be learnt. */
export type NextQuestion = (inquiry: Inquiry) => string | undefined

/**
 * Builds the machine of a symptom. It begins with an inquiry as its input; it is `asking` while a
 * question is in hand, else `done`.
 */
export function buildInquiryMachine(symptom: string, next: NextQuestion) {
  const change = (context: InquiryContext, inquiry: Inquiry): InquiryContext => ({
    ...inquiry,
    past: [...context.past, { answers: context.answers, account: context.account }],
    inHand: next(inquiry),
  })
  return createMachine({
    types: {} as { context: InquiryContext; events: InquiryEvent; input: Inquiry },
    id: symptom,
    context: ({ input }) => ({ ...input, past: [], inHand: next(input) }),
    initial: 'asking',
    on: {
      answer: {
        guard: ({ context, event }) => (event.fact ?? context.inHand) !== undefined,
        actions: assign(({ context, event }) =>
          change(context, withAnswer(context, [event.fact ?? context.inHand ?? '', event.value])),
        ),
      },
      choose: { actions: assign({ inHand: ({ event }) => event.fact }) },
      goOn: { actions: assign({ inHand: ({ context }) => next(context) }) },
      withdraw: {
        actions: assign(({ context, event }) => ({
          ...change(context, withoutAnswer(context, event.fact)),
          inHand: event.fact,
        })),
      },
      undo: { actions: assign(({ context }) => undone(context, next)) },
      add: {
        actions: assign(({ context, event }) =>
          change(
            context,
            event.answers.reduce(withAnswer, {
              answers: context.answers,
              account: event.account ?? context.account,
            }),
          ),
        ),
      },
      reopen: { actions: assign(({ context, event }) => change(context, event.inquiry)) },
      account: {
        actions: assign(({ context, event }) =>
          change(context, { answers: context.answers, account: event.account }),
        ),
      },
    },
    states: {
      asking: { always: { guard: ({ context }) => context.inHand === undefined, target: 'done' } },
      done: { always: { guard: ({ context }) => context.inHand !== undefined, target: 'asking' } },
    },
  })
}

/** The inquiry before the last change, with the question in hand that was answered by it. */
function undone(context: InquiryContext, next: NextQuestion): InquiryContext {
  const last = context.answers.at(-1)
  const before =
    context.past.at(-1) ??
    (last && withoutAnswer({ answers: context.answers, account: context.account }, last[0]))
  if (!before) return context
  const undoneFact =
    last && !before.answers.some(([fact, value]) => fact === last[0] && value === last[1])
      ? last[0]
      : undefined
  return { ...before, past: context.past.slice(0, -1), inHand: undoneFact ?? next(before) }
}

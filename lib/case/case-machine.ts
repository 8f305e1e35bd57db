// A case as an XState machine: every fact may be answered at any time, one question is in hand,
// and every change can be taken back. Pure.
import { assign, createMachine, type SnapshotFrom } from 'xstate'
import type { Account } from '@/lib/wizard/account'
import { addAnswer, removeAnswer, type Case, type Pair } from './case'

export interface CaseContext extends Case {
  /** The cases before each change, the latest last. */
  readonly past: readonly Case[]
  /**
   * The fact whose question is asked now; undefined when nothing is left to ask and no fact was
   * chosen.
   */
  readonly inHand: string | undefined
}

export type CaseEvent =
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
  /** Puts another case in the place of this one. */
  | { readonly type: 'reopen'; readonly case: Case }
  | { readonly type: 'account'; readonly account: Account }

export type CaseMachine = ReturnType<typeof buildCaseMachine>
export type CaseSnapshot = SnapshotFrom<CaseMachine>

/** The next best question of a case; undefined when nothing more can be learnt. */
export type NextQuestion = (asked: Case) => string | undefined

/**
 * Builds the machine of a symptom. It begins with a case as its input; it is `asking` while a
 * question is in hand, else `done`.
 */
export function buildCaseMachine(symptom: string, next: NextQuestion) {
  const change = (context: CaseContext, changed: Case): CaseContext => ({
    ...changed,
    past: [...context.past, { answers: context.answers, account: context.account }],
    inHand: next(changed),
  })
  return createMachine({
    types: {} as { context: CaseContext; events: CaseEvent; input: Case },
    id: symptom,
    context: ({ input }) => ({ ...input, past: [], inHand: next(input) }),
    initial: 'asking',
    on: {
      answer: {
        guard: ({ context, event }) => (event.fact ?? context.inHand) !== undefined,
        actions: assign(({ context, event }) =>
          change(context, addAnswer(context, [event.fact ?? context.inHand ?? '', event.value])),
        ),
      },
      choose: { actions: assign({ inHand: ({ event }) => event.fact }) },
      goOn: { actions: assign({ inHand: ({ context }) => next(context) }) },
      withdraw: {
        actions: assign(({ context, event }) => ({
          ...change(context, removeAnswer(context, event.fact)),
          inHand: event.fact,
        })),
      },
      undo: { actions: assign(({ context }) => undone(context, next)) },
      add: {
        actions: assign(({ context, event }) =>
          change(
            context,
            event.answers.reduce(addAnswer, {
              answers: context.answers,
              account: event.account ?? context.account,
            }),
          ),
        ),
      },
      reopen: { actions: assign(({ context, event }) => change(context, event.case)) },
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

/** The case before the last change, with the question in hand that was answered by it. */
function undone(context: CaseContext, next: NextQuestion): CaseContext {
  const last = context.answers.at(-1)
  const before =
    context.past.at(-1) ??
    (last && removeAnswer({ answers: context.answers, account: context.account }, last[0]))
  if (!before) return context
  const undoneFact =
    last && !before.answers.some(([fact, value]) => fact === last[0] && value === last[1])
      ? last[0]
      : undefined
  return { ...before, past: context.past.slice(0, -1), inHand: undoneFact ?? next(before) }
}

// What writers decided about proposals: accepted, dismissed, or a question to the team. Kept with
// who, when and why; the audit is written in the same transaction.
import * as z from 'zod'
import { writeDown } from '@/lib/staff/audit'
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { proposalSchema, type Proposal } from './proposal'

/** What can be decided. */
export const STATES = ['accepted', 'dismissed', 'asked'] as const
export type State = (typeof STATES)[number]

/** A decision, with the proposal as it was. */
export interface Decision {
  readonly proposal: Proposal
  readonly state: State
  /** Why it was dismissed, or what is asked. */
  readonly words: string
  /** Undefined for a command, and for who is gone. */
  readonly who: string | undefined
  readonly at: number
}

const storedProposal = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(proposalSchema)
const state = z.enum(STATES)

/** Every decision, the latest first. */
export async function findDecisions(db: Database): Promise<readonly Decision[]> {
  const rows = await db
    .selectFrom('learn_decision')
    .leftJoin('staff', 'staff.id', 'learn_decision.staff')
    .select([
      'learn_decision.state',
      'learn_decision.words',
      'learn_decision.proposal',
      'learn_decision.decided_at',
      'staff.name',
      'staff.email',
    ])
    .orderBy('learn_decision.decided_at', 'desc')
    .orderBy('learn_decision.id')
    .execute()
  return rows.map((row) => ({
    proposal: storedProposal.parse(row.proposal),
    state: state.parse(row.state),
    words: row.words,
    who: row.name === null || row.name === '' ? (row.email ?? undefined) : row.name,
    at: Number(row.decided_at),
  }))
}

const ACTS = {
  accepted: 'accept-learnt',
  dismissed: 'dismiss-learnt',
  asked: 'ask-learnt',
} as const

/** Keeps a decision in the place of an earlier one. `by` is a staff id; undefined for a command. */
export async function decide(
  db: WholeDatabase,
  {
    proposal,
    state: decided,
    words,
    by,
  }: {
    readonly proposal: Proposal
    readonly state: State
    readonly words: string
    readonly by: string | undefined
  },
  now: number,
): Promise<void> {
  const row = {
    state: decided,
    evidence: proposal.evidence,
    words,
    proposal: JSON.stringify(proposal),
    staff: by ?? null,
    decided_at: now,
  }
  await db.transaction().execute(async (trx) => {
    await trx
      .insertInto('learn_decision')
      .values({ id: proposal.id, kind: proposal.kind, ...row })
      .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
      .execute()
    await writeDown(
      trx,
      {
        staff: by,
        act: ACTS[decided],
        subject: proposal.title,
        data: { id: proposal.id, ...(words !== '' && { words }) },
      },
      now,
    )
  })
}

/**
 * Whether a proposal waits for a decision: it has none, or it was dismissed, or odds were accepted,
 * and twice as much speaks for it as then.
 */
export function isOpen(proposal: Proposal, decisions: readonly Decision[]): boolean {
  const before = decisions.find((each) => each.proposal.id === proposal.id)
  if (!before) return true
  const returns = before.state === 'dismissed' || proposal.kind === 'odds'
  return returns && before.state !== 'asked' && proposal.evidence >= 2 * before.proposal.evidence
}

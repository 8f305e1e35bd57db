// A database with something of each kind that staff pages show, marked by the permission that it
// takes to read it: whoever is sent a mark and may not is told what is not theirs.
import { randomUUID } from 'node:crypto'
import { keepCase } from '@/lib/staff/cases/keep'
import { invite } from '@/lib/staff/invitation'
import type { WholeDatabase } from '@/lib/store/schema'
import { eventRow, feedbackRow, putRequest } from '@/tests/store/rows'

const OF_EACH = 5

/** The words that only who has a permission may be sent. */
export const MARKS = {
  'requests.read': 'kestrel-of-requests',
  'cases.read': 'kestrel-of-cases',
  'feedback.read': 'kestrel-of-feedback',
  'insight.read': 'kestrel-of-insight',
  'learning.read': 'kestrel-of-learning',
  'people.read': 'kestrel-of-people',
  'audit.read': 'kestrel-of-audit',
} as const

/** Ids that stand in the database, for addresses and forms. */
export interface Marked {
  readonly requests: readonly string[]
  readonly files: readonly string[]
  readonly cases: readonly string[]
  readonly feedback: readonly string[]
  readonly proposal: string
  readonly people: readonly string[]
}

/** Puts marked rows in. `by` is a person of the staff. */
export async function putMarked(db: WholeDatabase, by: string, now: number): Promise<Marked> {
  const at = { created_at: now, changed_at: now }
  const requests: string[] = []
  const cases: string[] = []
  const feedback: string[] = []
  for (let each = 0; each < OF_EACH; each += 1) {
    const question = `${MARKS['requests.read']} ${each}`
    const { id: request } = await putRequest(db, { ...at, question, words: question })
    requests.push(request)
    const id = randomUUID()
    await keepCase(
      db,
      {
        ...{ id, symptom: 'user-not-ringing', request: undefined, outcome: 'open' },
        ...{ name: `${MARKS['cases.read']} ${each}`, number: '+91 98765 43210', email: '' },
        ...{ ticket: '', account: '', note: MARKS['cases.read'], told: '', policy: '1' },
        ...{ answers: [{ fact: 'status', value: 'inactive', origin: 'caller' }], verdict: [] },
      },
      { by, now },
    )
    cases.push(id)
    const said = feedbackRow({ ...at, article: 'add-a-user', comment: MARKS['feedback.read'] })
    await db.insertInto('feedback').values(said).execute()
    feedback.push(said.id)
  }
  const query = MARKS['insight.read']
  await db
    .insertInto('event')
    .values(eventRow({ query, outcome: 'refused', at: now - 1000 }))
    .execute()
  const proposal = { id: 'kestrel00001', kind: 'article', title: MARKS['learning.read'] } as const
  await db
    .insertInto('learn_decision')
    .values({
      ...{ id: proposal.id, kind: proposal.kind, state: 'accepted', evidence: 9, words: '' },
      proposal: JSON.stringify({ ...proposal, evidence: 9, because: [], wordings: [] }),
      ...{ staff: by, decided_at: now },
    })
    .execute()
  const email = `${MARKS['people.read']}@example.com`
  const { staff } = await invite(db, { email, role: 'writer', by: undefined }, now)
  const act = { id: randomUUID(), staff: by, act: 'sign-in', subject: MARKS['audit.read'] }
  await db
    .insertInto('audit')
    .values({ ...act, data: '{}', at: now })
    .execute()
  const files = await db.selectFrom('request_attachment').select('id').execute()
  return {
    ...{ requests, cases, feedback, proposal: proposal.id, people: [by, staff] },
    files: files.map(({ id }) => id),
  }
}

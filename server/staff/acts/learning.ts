// What behind /staff shows what customers teach: proposals, what is decided about them, and each as
// a file for a checkout.
import { createElement } from 'react'
import { LearningPage } from '@/components/staff/insight/learning-page'
import { decide, findDecisions, isOpen, STATES } from '@/lib/learn/decisions'
import { LEARNING_PAGE } from '@/lib/staff/staff-routes'
import { seen } from '@/lib/support/protection/text'
import { goTo, type AskedBy, type StaffAnswer, wordsOf } from '@/server/staff/asked'
import { LEARNT_DAYS } from '@/server/staff/learnt'
import { refusal } from '@/server/staff/read-form'

const LONGEST = 400

const DONE: Readonly<Record<string, string>> = {
  accepted: 'It is accepted. The change stands below, under Decided.',
  dismissed: 'It is dismissed, and comes back if twice as much speaks for it.',
  asked: 'The question is kept below, for all who come here.',
}

async function learningPage(asked: AskedBy, fault?: string): Promise<StaffAnswer> {
  const { db, learnt, may, now, query } = asked
  const [{ proposals, at }, decisions] = await Promise.all([learnt(db, now), findDecisions(db)])
  return {
    kind: 'page',
    title: 'Learning',
    ...(fault !== undefined && { status: 422 }),
    body: createElement(LearningPage, {
      open: proposals.filter((proposal) => isOpen(proposal, decisions)),
      ...{ decisions, at, fault },
      days: LEARNT_DAYS,
      mayDecide: may('learning.decide'),
      done: fault === undefined ? wordsOf(DONE, query.get('was')) : undefined,
    }),
  }
}

export const showLearning = (asked: AskedBy): Promise<StaffAnswer> => learningPage(asked)

/** Keeps what a writer decided about a proposal. */
export async function decideLearning(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, learnt, me, now } = asked
  const state = STATES.find((each) => each === form.get('act'))
  if (!state) return learningPage(asked, 'Choose whether to accept it, to dismiss it or to ask.')
  const words = seen(form.get('words') ?? '').slice(0, LONGEST)
  if (state !== 'accepted' && words === '')
    return learningPage(
      asked,
      state === 'asked' ? 'Write what you ask.' : 'Write why not: it is read when it returns.',
    )
  const id = form.get('proposal')
  const [{ proposals }, decisions] = await Promise.all([learnt(db, now), findDecisions(db)])
  const proposal = [...proposals, ...decisions.map((each) => each.proposal)].find(
    (each) => each.id === id,
  )
  if (!proposal) return learningPage(asked, 'This is not proposed any more.')
  await decide(db, { proposal, state, words, by: me.id }, now)
  return goTo(`${LEARNING_PAGE}?was=${state}`)
}

/** An accepted proposal, for a checkout of the content. */
export async function downloadLearning({ db, named }: AskedBy): Promise<StaffAnswer> {
  const found = (await findDecisions(db)).find(
    ({ proposal, state }) => proposal.id === named['id'] && state === 'accepted',
  )
  if (!found)
    return refusal(404, 'There is no such file', 'A proposal is a file once it is accepted.')
  return {
    kind: 'file',
    name: `learnt-${found.proposal.id}.json`,
    type: 'application/json',
    body: Buffer.from(`${JSON.stringify(found.proposal, null, 2)}\n`),
  }
}

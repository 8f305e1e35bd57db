// What is done with a case. What replaces something says which version was seen, and where somebody
// else was faster nothing is done and nothing that was typed is lost.
import { policy } from '@/lib/policy/published'
import { findCase, OUTCOMES } from '@/lib/staff/cases/find'
import {
  endCase,
  handOver,
  noteCase,
  setAnswers,
  setCustomer,
  tellCase,
  type Acting,
  type CaseDone,
} from '@/lib/staff/cases/keep'
import { staffCaseRoute } from '@/lib/staff/staff-routes'
import { goTo, type AskedBy, type StaffAnswer } from '@/server/staff/asked'
import { accountOf, confirmedBy, diagnosisOf, readAt } from '@/server/staff/cases/verdict'
import { answersOf, customerIn, textIn } from '@/server/staff/cases/read-case'
import { casePage } from './cases'

const CONFLICT =
  'Somebody else was faster: this is how it stands now. Look at it, and do yours again if it is ' +
  'still right.'
const ENTRY = /^[0-9a-f-]{36}-[a-z-]{1,20}$/

/** Does what the form says. */
export async function actOnCase(asked: AskedBy): Promise<StaffAnswer> {
  const { form, me, named, now } = asked
  const act = form.get('act') ?? ''
  const entry = form.get('id') ?? ''
  const acting: Acting = {
    ...{ case: named['id'] ?? '', by: me.id, now, entry },
    version: Number(form.get('version') ?? NaN),
  }
  const typed = Object.fromEntries(form)
  if (!ENTRY.test(entry) || !Number.isInteger(acting.version))
    return casePage(asked, { typed, fault: 'Send what a form of this page has.', status: 422 })
  const done = await doneBy(asked, acting, act)
  if (done === 'done') return goTo(`${staffCaseRoute(acting.case)}?done=${act}`)
  const faults = {
    conflict: { fault: CONFLICT, status: 409 },
    unknown: { fault: 'That person cannot take it, or the case is gone.', status: 409 },
    nothing: { fault: 'Nothing was written or chosen.', status: 422 },
  }
  return casePage(asked, { typed, ...faults[done] })
}

async function doneBy(
  { db, form }: AskedBy,
  acting: Acting,
  act: string,
): Promise<CaseDone | 'nothing'> {
  switch (act) {
    case 'note':
    case 'told': {
      const text = textIn(form, act)
      if (text === '') return 'nothing'
      return act === 'note' ? noteCase(db, acting, text) : tellCase(db, acting, text)
    }
    case 'outcome': {
      const outcome = OUTCOMES.find((each) => each === form.get('outcome'))
      return outcome ? endCase(db, acting, outcome) : 'nothing'
    }
    case 'hand-over': {
      const [next, reason] = [form.get('next') ?? '', textIn(form, 'reason')]
      return next === '' || reason === '' ? 'nothing' : handOver(db, acting, { next, reason })
    }
    case 'customer':
      return setCustomer(db, acting, customerIn(form))
    case 'answers': {
      const at = readAt(form.get('at') ?? '')
      const found = await findCase(db, acting.case)
      if (!found) return 'unknown'
      if (!at || at.symptom !== diagnosisOf(found)?.symptom) return 'nothing'
      return setAnswers(db, acting, {
        ...{ account: accountOf(at), answers: answersOf(at, form, found.answers) },
        ...{ verdict: confirmedBy(at), policy: policy.version },
      })
    }
    default:
      return 'nothing'
  }
}

// What is done with a support request: each act says what was seen of it, and where somebody else
// acted meanwhile nothing is done and nothing that was typed is lost.
import * as z from 'zod'
import { seen } from '@/lib/support/protection/text'
import { findRequest } from '@/lib/support/requests/find'
import type { Outcome, Seen } from '@/lib/staff/inbox/act'
import { merge, split } from '@/lib/staff/inbox/merge'
import { assign, note, parseTags, reply, setSolved, setTags } from '@/lib/staff/inbox/work'
import { staffRequestRoute } from '@/lib/staff/staff-routes'
import { checkReply } from '@/server/staff/inbox/reply-check'
import { goTo, type AskedBy, type StaffAnswer } from '@/server/staff/asked'
import { postReply, previewReply } from '@/server/staff/inbox/reply-mail'
import { requestPage, type Typed } from './requests'

const CONFLICT =
  'Somebody else, or the customer, was faster: this is how it stands now. Look at it, and do ' +
  'yours again if it is still right.'
const LONGEST = 4000
const uuid = z.uuid().toLowerCase()

/** Where an act leads, by what came of it; what was typed is shown again where it was not done. */
async function after(
  asked: AskedBy,
  done: string,
  outcome: Outcome,
  typed: Typed = {},
): Promise<StaffAnswer> {
  if (outcome === 'done') return goTo(`${staffRequestRoute(asked.named['id'] ?? '')}?done=${done}`)
  const fault = outcome === 'conflict' ? CONFLICT : 'That is not there any more.'
  return requestPage(asked, { ...typed, fault, status: 409 })
}

/** Does what the pressed button says. */
export async function actOnRequest(asked: AskedBy): Promise<StaffAnswer> {
  const { db, form, me, named, now } = asked
  const given: Seen = {
    ...{ request: named['id'] ?? '', by: me.id, now },
    seen: form.get('version') ?? '',
  }
  const act = form.get('act') ?? ''
  switch (act) {
    case 'take':
      return after(asked, 'assign', await assign(db, given, me.id))
    case 'assign':
      return after(asked, act, await assign(db, given, form.get('assignee') || undefined))
    case 'tag':
      return after(asked, act, await setTags(db, given, parseTags(form.get('tags') ?? '')))
    case 'solve':
    case 'reopen':
      return after(asked, act, await setSolved(db, given, act === 'solve'))
    case 'merge':
      return mergeInto(asked, given)
    case 'split':
      return after(asked, act, await split(db, given))
    case 'preview':
      return preview(asked, given)
    case 'note':
      return keepNote(asked, given)
    case 'reply':
    case 'reply-solved':
      return sendReply(asked, given, act === 'reply-solved')
    default:
      return requestPage(asked, { fault: 'Nothing was chosen to be done.', status: 422 })
  }
}

/** Where it is a part of another one then, that one is shown. */
async function mergeInto(asked: AskedBy, given: Seen): Promise<StaffAnswer> {
  const into = asked.form.get('into') ?? ''
  const outcome = await merge(asked.db, given, into)
  if (outcome === 'done') return goTo(`${staffRequestRoute(into)}?done=merge`)
  const fault = outcome === 'conflict' ? CONFLICT : 'It cannot become a part of that one.'
  return requestPage(asked, { fault, status: outcome === 'conflict' ? 409 : 422 })
}

/** The mail as the customer would read it, and what is wrong with it. Nothing is kept. */
async function preview(asked: AskedBy, given: Seen): Promise<StaffAnswer> {
  const text = seen(asked.form.get('text') ?? '').slice(0, LONGEST)
  const { errors, doubts, filled, ...checked } = checkReply(text)
  const request = await findRequest(asked.db, given.request)
  if (!request || errors.length > 0)
    return requestPage(asked, { text, errors, doubts, ...(request && { status: 422 }) })
  const mail = previewReply(request, { message: '', text: checked.text })
  return requestPage(asked, { text, doubts, preview: { ...mail, filled } })
}

async function keepNote(asked: AskedBy, given: Seen): Promise<StaffAnswer> {
  const { db, form } = asked
  const text = seen(form.get('text') ?? '').slice(0, LONGEST)
  const id = uuid.safeParse(form.get('id'))
  if (text === '' || !id.success)
    return requestPage(asked, { fault: 'Write something.', note: text, status: 422 })
  return after(asked, 'note', await note(db, given, { id: id.data, text }), { note: text })
}

async function sendReply(asked: AskedBy, given: Seen, isSolved: boolean): Promise<StaffAnswer> {
  const { db, form } = asked
  const written = seen(form.get('text') ?? '').slice(0, LONGEST)
  const id = uuid.safeParse(form.get('id'))
  const checked = checkReply(written)
  const doubts = form.get('anyway') === 'yes' ? [] : checked.doubts
  if (!id.success || checked.errors.length > 0 || doubts.length > 0)
    return requestPage(asked, { text: written, errors: checked.errors, doubts, status: 422 })
  const request = await findRequest(db, given.request)
  if (!request) return requestPage(asked)
  const { text } = checked
  const outcome = await reply(db, given, {
    ...{ id: id.data, text, isSolved },
    post: (trx) => postReply(trx, request, { message: id.data, text, now: given.now }),
  })
  return after(asked, 'reply', outcome, { text: written })
}

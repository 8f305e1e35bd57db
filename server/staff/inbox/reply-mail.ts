// The mail that takes an answer of staff to its customer, with a new link to the request: of those
// that were given before nobody has more than a hash.
import { surroundings } from '@/app/api/support-requests/surroundings'
import type { Database } from '@/lib/store/schema'
import { requestRoute } from '@/lib/support/request-routes'
import type { FoundRequest } from '@/lib/support/requests/find'
import { makeLink } from '@/lib/support/requests/link'
import { answeredMail, postAnswered } from '@/lib/support/requests/mails'

/** Posts it in the transaction of the answer, whose id is `message`: the same one is sent once. */
export async function postReply(
  db: Database,
  { id, reference, address, question }: FoundRequest,
  answer: { readonly message: string; readonly text: string; readonly now: number },
): Promise<void> {
  const page = requestRoute(await makeLink(db, id, answer.now))
  const about = { id, reference, address, page, question }
  await postAnswered(db, surroundings(), about, answer)
}

/** The mail of an answer before it is sent. Its link is made when it is. */
export const previewReply = (
  { id, reference, address, question }: FoundRequest,
  answer: { readonly message: string; readonly text: string },
): { readonly subject: string; readonly text: string } => {
  const page = requestRoute('…')
  const about = { id, reference, address, page, question }
  const { subject, text } = answeredMail(surroundings(), about, answer)
  return { subject, text }
}

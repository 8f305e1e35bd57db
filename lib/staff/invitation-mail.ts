// The mail that takes an invitation to who is invited. Until it is sent the outbox holds its text,
// and with it the link; of the invitation itself only a hash is kept.
import { randomUUID } from 'node:crypto'
import type { Database } from '@/lib/store/schema'
import { site } from '@/lib/site/site'
import { buildMailText } from '@/lib/support/outbox/layout'
import { postMail } from '@/lib/support/outbox/mail'
import { acceptRoute } from './staff-routes'

/** Posts it, in the transaction of the invitation. `from` is who invites. */
export async function postInvitation(
  db: Database,
  given: {
    readonly token: string
    readonly email: string
    readonly isKnown: boolean
    readonly url: string
    readonly from: string
  },
  now: number,
): Promise<void> {
  const { token, email, isKnown, url, from } = given
  const words = isKnown
    ? `${from} lets you set a new password for the staff pages of ${site.name}.`
    : `${from} invites you to the staff pages of ${site.name}, where customers are answered.`
  await postMail(
    db,
    {
      id: randomUUID(),
      to: email,
      subject: isKnown ? `Set a new password for ${site.name}` : `You are invited to ${site.name}`,
      text: buildMailText(
        [
          words,
          { words: 'Set your password here:', link: url + acceptRoute(token) },
          'The link works once, for three days. If you expected no such mail, do nothing.',
        ],
        [site.name, url],
      ),
    },
    now,
  )
}

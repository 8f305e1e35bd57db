// The mail that takes an answer of staff to its customer, posted in the transaction of the answer.
import { site } from '@/lib/site/site'
import type { Database } from '@/lib/store/schema'
import { buildMailText } from '@/lib/support/outbox/layout'
import { postMail } from '@/lib/support/outbox/mail'
import { mailSettings } from '@/lib/support/outbox/of-process'
import type { FoundRequest } from '@/lib/support/requests/find'

/** Posts it; `message` is the id of the answer, so that the same one is sent once. */
export async function postReply(
  db: Database,
  { reference, address, question }: FoundRequest,
  { message, text, now }: { readonly message: string; readonly text: string; readonly now: number },
): Promise<void> {
  await postMail(
    db,
    {
      id: message,
      to: address,
      replyTo: mailSettings().support ?? site.supportAddress,
      subject: `Answer to your request ${reference}`,
      text: buildMailText(
        [text, `Your reference is ${reference}. You wrote:`, { quote: question }],
        [site.name, site.siteUrl],
      ),
    },
    now,
  )
}

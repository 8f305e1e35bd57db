// Tells those who asked for it that an article was mended: a mail to each, once, and their
// addresses are forgotten with it.
import type { Database, WholeDatabase } from '@/lib/store/schema'
import { buildMailText } from '@/lib/support/outbox/layout'
import { postMail } from '@/lib/support/outbox/mail'
import { mailIdOf } from '@/lib/support/outbox/mail-id'

/** What was mended. */
export interface Mended {
  readonly article: string
  readonly title: string
  /** Where it stands now, in full. */
  readonly url: string
  /** What changed, in a sentence or two; undefined where nobody says. */
  readonly note?: string | undefined
  /** The lines below the mail: whom it is from. */
  readonly sender: readonly string[]
  /** What is done in the same transaction, told how many people there are. */
  readonly also?: (db: Database, people: number) => Promise<void>
}

/** How many people wait to be told, by article. */
export async function countWaiting(
  db: WholeDatabase,
): Promise<readonly { readonly article: string; readonly people: number }[]> {
  return db
    .selectFrom('feedback_address')
    .innerJoin('feedback', 'feedback.id', 'feedback_address.feedback')
    .select(({ fn }) => [
      'feedback.article',
      fn
        .count<number>(fn('lower', ['feedback_address.address']))
        .distinct()
        .as('people'),
    ])
    .groupBy('feedback.article')
    .orderBy('feedback.article')
    .execute()
}

/** Posts the mails and gives how many there are. `now` in milliseconds. */
export async function tellMended(
  db: WholeDatabase,
  { article, title, url, note, sender, also }: Mended,
  now: number,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const asked = await transaction
      .selectFrom('feedback_address')
      .innerJoin('feedback', 'feedback.id', 'feedback_address.feedback')
      .select(['feedback.id', 'feedback_address.address', 'feedback_address.created_at'])
      .where('feedback.article', '=', article)
      .where('feedback.taken_back_at', 'is', null)
      .orderBy('feedback_address.created_at')
      .orderBy('feedback.id')
      .execute()
    /** Who asked twice is told once. */
    const people = new Map(asked.map((each) => [each.address.toLowerCase(), each]))
    for (const { id, address, created_at } of people.values())
      await postMail(
        transaction,
        {
          id: mailIdOf(`mended ${id}`),
          to: address,
          subject: `Mended: ${title}`,
          text: buildMailText(
            [
              `On ${dayOf(created_at)} you told us that this page did not help, and asked us to ` +
                'tell you when it is mended. It is:',
              { words: title, link: url },
              note ?? '',
              'Your address is deleted with this mail. If the page still does not help, tell us ' +
                'below it.',
            ],
            sender,
          ),
          language: 'en',
        },
        now,
      )
    // Those alone that were told: somebody may ask at this moment.
    if (asked.length > 0)
      await transaction
        .deleteFrom('feedback_address')
        .where(
          'feedback',
          'in',
          asked.map(({ id }) => id),
        )
        .execute()
    if (people.size > 0) await also?.(transaction, people.size)
    return people.size
  })
}

const dayOf = (time: number): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Asia/Kolkata' }).format(time)

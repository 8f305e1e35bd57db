// The mails about a request: to its customer that it is there and what was answered, to Support
// what was asked. Posted in the transaction of what they tell of.
import type { Database } from '@/lib/store/schema'
import { buildMailText, type Part } from '@/lib/support/outbox/layout'
import { postMail, type Mail } from '@/lib/support/outbox/mail'
import { mailIdOf } from '@/lib/support/outbox/mail-id'
import { languageOf, type Language } from './language'
import { MAIL_WORDS } from './mail-words'
import type { SupportRequest } from './read'

/** Whom mails are from and where they lead, as the site says it. */
export interface Surroundings {
  /** The name of the site, and where it is published, without a slash at its end. */
  readonly name: string
  readonly siteUrl: string
  /** Where Support reads. */
  readonly support: string
  /** When Support usually answers: within one working day. */
  readonly reply: Readonly<Record<Language, string>>
}

/** A request that a mail is about. */
interface About {
  readonly id: string
  readonly reference: string
  readonly address: string
  /** Path of its page. */
  readonly page: string
  /** What was asked, in the language that its customer is written to in. */
  readonly question: string
}

const confirmationOf = (request: string): string => mailIdOf(`request ${request} kept`)
const noticeOf = (request: string): string => mailIdOf(`request ${request} asked`)

const senderOf = ({ name, siteUrl }: Surroundings): readonly string[] => [name, siteUrl]
const linkOf = ({ siteUrl }: Surroundings, page: string, words: string): Part => ({
  link: siteUrl + page,
  words,
})
/** Posts that a request is there, to its customer and to Support. */
export async function postAsked(
  db: Database,
  surroundings: Surroundings,
  request: SupportRequest,
  {
    reference,
    page,
    topic,
    files,
    now,
  }: {
    readonly reference: string
    readonly page: string
    /** The title of its topic, and the names of its files. */
    readonly topic: string
    readonly files: readonly string[]
    readonly now: number
  },
): Promise<void> {
  const language = languageOf(request.question)
  const words = MAIL_WORDS[language]
  const sender = senderOf(surroundings)
  await postMail(
    db,
    {
      id: confirmationOf(request.id),
      to: request.email,
      subject: words.keptSubject(reference, topic),
      text: buildMailText(
        [
          words.kept(reference),
          words.reply(surroundings.reply[language]),
          linkOf(surroundings, page, words.follow),
          words.isPrivate,
          words.youWrote,
          { quote: request.question },
        ],
        sender,
      ),
      language,
    },
    now,
  )
  const { page: from, query, transcript } = request.context
  await postMail(
    db,
    {
      id: noticeOf(request.id),
      to: surroundings.support,
      replyTo: request.email,
      subject: `[${reference}] ${topic}: ${request.question}`,
      text: buildMailText(
        [
          `${request.name ?? 'A customer'} (${request.email}) asks:`,
          { quote: request.question },
          { list: request.details.map(({ label, text }) => `${label}: ${text}`) },
          from === undefined ? '' : `They came from ${from}.`,
          query === undefined ? '' : `They searched for “${query}”.`,
          transcript === undefined ? '' : `What they checked:\n${transcript}`,
          files.length === 0 ? '' : `Attached, to be had from the site: ${files.join(', ')}.`,
        ],
        sender,
      ),
      language: 'en',
    },
    now,
  )
}

/** Posts to Support what a customer added. */
export async function postAdded(
  db: Database,
  surroundings: Surroundings,
  { id, reference, address }: About,
  { message, text, now }: { readonly message: string; readonly text: string; readonly now: number },
): Promise<void> {
  await postMail(
    db,
    {
      id: mailIdOf(`request message ${message}`),
      to: surroundings.support,
      replyTo: address,
      subject: `[${reference}] More from the customer`,
      text: buildMailText([`${address} adds:`, { quote: text }], senderOf(surroundings)),
      follows: [noticeOf(id)],
      language: 'en',
    },
    now,
  )
}

/** The mail that tells a customer what Support answered. */
export const answeredMail = (
  surroundings: Surroundings,
  { id, reference, address, page, question }: About,
  { message, text }: { readonly message: string; readonly text: string },
): Mail => {
  const language = languageOf(question)
  const words = MAIL_WORDS[language]
  return {
    id: mailIdOf(`request message ${message}`),
    to: address,
    subject: words.answerSubject(reference),
    text: buildMailText(
      [
        words.answers,
        { quote: text },
        linkOf(surroundings, page, words.writeBack),
        words.isPrivate,
      ],
      senderOf(surroundings),
    ),
    follows: [confirmationOf(id)],
    language,
  }
}

/** Posts to a customer what Support answered. */
export const postAnswered = (
  db: Database,
  surroundings: Surroundings,
  about: About,
  { now, ...answer }: { readonly message: string; readonly text: string; readonly now: number },
): Promise<void> => postMail(db, answeredMail(surroundings, about, answer), now)

// What mails to customers say about their requests, in each language that they are written in.
import type { Language } from './language'

/** The sentences of the mails; `reply` is when Support usually answers, in the same language. */
export interface MailWords {
  readonly keptSubject: (reference: string, topic: string) => string
  readonly kept: (reference: string) => string
  readonly reply: (reply: string) => string
  readonly follow: string
  readonly isPrivate: string
  readonly youWrote: string
  readonly answerSubject: (reference: string) => string
  readonly answers: string
  readonly writeBack: string
}

export const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  en: {
    keptSubject: (reference, topic) => `Your request ${reference}: ${topic}`,
    kept: (reference) =>
      `We have your request. Its reference is ${reference}, for the phone or another mail.`,
    reply: (reply) => `Support usually answers ${reply}.`,
    follow: 'Follow it, and add to it, here:',
    isPrivate: 'Whoever has this address can read and answer the request: do not pass it on.',
    youWrote: 'You wrote:',
    answerSubject: (reference) => `Answer to your request ${reference}`,
    answers: 'Support answers:',
    writeBack: 'Write back, or see all of it, here:',
  },
  hi: {
    // Topics have English titles, so the subject does without.
    keptSubject: (reference) => `आपका अनुरोध ${reference} हमें मिल गया है`,
    kept: (reference) => `आपका अनुरोध मिल गया है। उसका नंबर ${reference} है: फ़ोन पर यही बताएँ।`,
    reply: (reply) => `सपोर्ट टीम आम तौर पर ${reply} जवाब देती है।`,
    follow: 'अपना अनुरोध यहाँ देखें, और कुछ जोड़ना हो तो यहीं लिखें:',
    isPrivate: 'इस लिंक से कोई भी अनुरोध पढ़ सकता है और उसमें लिख सकता है: इसे किसी को न भेजें।',
    youWrote: 'आपने लिखा:',
    answerSubject: (reference) => `आपके अनुरोध ${reference} का जवाब`,
    answers: 'सपोर्ट टीम का जवाब:',
    writeBack: 'यहाँ जवाब लिखें या पूरी बातचीत देखें:',
  },
}

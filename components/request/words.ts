// What the page of a request says around what was said in it, in the language that its customer
// wrote in.
import type { Language } from '@/lib/support/requests/language'
import { ACCEPTED_WORDS, MOST_ATTACHED } from '@/lib/support/attachments/limits'
import { LINK_DAYS } from '@/lib/support/requests/link'
import { site } from '@/lib/site/site'

/** The words of the page. `reference` is markup that stays in one line, all else is text. */
export interface RequestWords {
  readonly title: (reference: string) => string
  readonly closed: string
  readonly answered: string
  readonly waits: (since: string) => string
  /** With which request it is answered. */
  readonly shared: (reference: string) => string
  readonly keep: string
  readonly keepWhy: string
  readonly mailed: (address: string) => string
  readonly noMail: string
  readonly onPhone: (reference: string) => string
  readonly you: string
  readonly support: string
  readonly cameFrom: string
  readonly searched: string
  readonly checked: string
  readonly write: string
  readonly never: string
  readonly files: string
  readonly filesHint: string
  readonly send: string
}

export const REQUEST_WORDS: Readonly<Record<Language, RequestWords>> = {
  en: {
    title: (reference) => `Request ${reference}`,
    closed: 'It is closed. Write below, and it is open again.',
    answered: 'Support answered. If that does not settle it, write back below.',
    waits: (since) => `Support has it since ${since}, and usually answers ${site.support.reply}.`,
    shared: (reference) =>
      `Support answers it together with your request ${reference}: what they answer stands here, ` +
      'too.',
    keep: 'Keep this address.',
    keepWhy:
      `It opens your request for ${LINK_DAYS} days after the last word in it, and whoever has it ` +
      'can read and answer.',
    mailed: (address) => `It is also mailed to ${address}, where answers are sent too.`,
    noMail: 'This site sends no mail: answers stand here.',
    onPhone: (reference) => `On the phone, say ${reference}.`,
    you: 'You',
    support: 'Support',
    cameFrom: 'You came from',
    searched: 'You searched for',
    checked: 'What you checked',
    write: 'Write to Support',
    never: `In English or Hindi. ${site.support.never}`,
    files: 'Attach files, if you like',
    filesHint: `At most ${MOST_ATTACHED} of 5 MiB each: ${ACCEPTED_WORDS}.`,
    send: 'Send',
  },
  hi: {
    title: (reference) => `अनुरोध ${reference}`,
    closed: 'यह अनुरोध बंद है। नीचे लिखेंगे तो फिर से खुल जाएगा।',
    answered: 'सपोर्ट टीम ने जवाब दे दिया है। बात न बनी हो तो नीचे फिर लिखें।',
    waits: (since) =>
      `आपका अनुरोध ${since} से सपोर्ट टीम के पास है। ` +
      `आम तौर पर ${site.support.inHindi.reply} जवाब मिल जाता है।`,
    shared: (reference) =>
      `सपोर्ट टीम इसका जवाब आपके अनुरोध ${reference} के साथ देती है: वे जवाब यहाँ भी दिखेंगे।`,
    keep: 'इस पेज का लिंक संभालकर रखें।',
    keepWhy:
      `आख़िरी संदेश के बाद ${LINK_DAYS} दिन तक आपका अनुरोध इसी से खुलेगा। ` +
      'जिसके पास यह लिंक हो, वह अनुरोध पढ़ सकता है और उसमें लिख भी सकता है।',
    mailed: (address) => `यह लिंक ${address} पर भी भेजा जा रहा है, और जवाब भी वहीं भेजे जाएँगे।`,
    noMail: 'इस साइट से मेल नहीं भेजे जाते: जवाब यहीं मिलेंगे।',
    onPhone: (reference) => `फ़ोन पर यह नंबर बताएँ: ${reference}`,
    you: 'आप',
    support: 'सपोर्ट टीम',
    cameFrom: 'आप इस पेज से आए',
    searched: 'आपने यह खोजा',
    checked: 'आपने जो जाँचा',
    write: 'सपोर्ट टीम को लिखें',
    never: `हिन्दी या अंग्रेज़ी में। ${site.support.inHindi.never}`,
    files: 'चाहें तो फ़ाइलें जोड़ें',
    filesHint:
      `ज़्यादा से ज़्यादा ${MOST_ATTACHED} फ़ाइलें, हर एक 5 MiB तक: ` +
      'तस्वीरें (PNG, JPEG, WebP), PDF या टेक्स्ट।',
    send: 'भेजें',
  },
}

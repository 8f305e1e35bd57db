// A moment as customers of the product read it, in India's time.

const formatOf = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'long', year: 'numeric' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZone: 'Asia/Kolkata',
  })
const FORMATS = { en: formatOf('en-GB'), hi: formatOf('hi-IN-u-nu-latn') } as const

/** `30 November 2026 at 14:05 IST`, or in Hindi `30 नवंबर 2026 को 14:05 बजे`. */
export const timeInWords = (at: number, language: 'en' | 'hi' = 'en'): string =>
  FORMATS[language].format(at) + (language === 'en' ? ' IST' : '')

/** The same for programs (ISO 8601). */
export const isoOf = (at: number): string => new Date(at).toISOString()

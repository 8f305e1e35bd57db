// A question in Hindi about who may do what, in the English words of the policy: verbs are
// translated, and loan words in Devanagari are heard.
import { buildWordsByPhoneticKey } from '@/lib/search/spelling/phonetic-key'

// The stems that stand before सकता (sakta), in both scripts, and what the product calls such a
// statement; then the loan word whose English spelling sounds otherwise.
const WORDS: Readonly<Record<string, string>> = {
  create: 'बना bana',
  change: 'बदल badal',
  add: 'जोड़ jod',
  remove: 'हटा निकाल hata nikal',
  see: 'देख dekh',
  play: 'सुन sun',
  run: 'चला chala',
  send: 'भेज bhej',
  open: 'खोल khol',
  buy: 'खरीद kharid khareed',
  download: 'उतार',
  pay: 'भर',
  user: 'यूजर यूज़र',
  number: 'नंबर',
}
const NUKTA = /\u093c/g
const englishFor = new Map(
  Object.entries(WORDS).flatMap(([english, hindi]) =>
    hindi
      .split(' ')
      .map((word) => [word.normalize('NFD').replace(NUKTA, '').normalize('NFC'), english] as const),
  ),
)
const DEVANAGARI = /^[\u0900-\u097f]+$/

/** Puts a word of Hindi into English. One that is neither known nor heard stays. */
export type ToEnglish = (word: string) => string

/** Prepares the words that may be heard: those of roles and permissions, the commonest first. */
export function buildToEnglish(words: readonly string[]): ToEnglish {
  const sounds = buildWordsByPhoneticKey(words)
  return (word) =>
    englishFor.get(word) ?? (DEVANAGARI.test(word) ? (sounds.find(word)[0] ?? word) : word)
}

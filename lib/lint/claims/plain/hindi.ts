// Hindi and Hinglish sentences word for word in English order: "Manager user ko remove kar sakta
// hai" as "manager can remove user". No translator: every other sentence is left alone.
import { hindiWords } from './hindi-words'

const can = new RegExp(
  '^(?:sakta|sakte|sakti|sakega|sakenge|sakegi|payega|payenge|paayega|pata|paata|paate|सकता|सकते|' +
    'सकती|सकेगा|सकेंगे|सकेगी|पाएगा|पाएंगे|पाएँगे|पाता|पाते|पाती)$',
)
const not = /^(?:nahi|nahin|nhi|नहीं|नही)$/
const only = /^(?:sirf|keval|kewal|only|bas|सिर्फ़|सिर्फ|केवल|बस)$/
const empty = new Set(
  (
    'hai hain h kar karne karna ko ka ki ke hi bhi apne apni apna khud dono paas saare ' +
    'sabhi se liye wale wala jo un iske uske sab milti milta mili di gayi ' +
    'है हैं कर करने करना को का की के ही भी दोनों पास अपने अपनी अपना खुद सभी से लिए सब ' +
    'मिलती मिलता दी गई'
  ).split(' '),
)
const nouns = new Set(
  (
    'manager managers administrator administrators admin admins owner call agent agents ' +
    'supervisor supervisors moderator and or'
  ).split(' '),
)
const condition =
  /^(?:agar|jab|tab|to|अगर|जब|तब|तो|यदि|kuch|कुछ|kyun|क्यों|kya|क्या|kaise|कैसे|bina|बिना)$/
/** "Owner ke alawa koi nahi …": nobody but the Owner. */
const excepted = /^(?:alawa|alava|siva|siwa|sivay|siway|अलावा|सिवा|सिवाय)$/
const anybody = /^(?:koi|kisi|कोई|किसी)$/
const objectWords = new Set(
  (
    'user users template templates contact contacts campaign campaigns department departments ' +
    'live calls log logs report reports bill bills invoice webhook webhooks panel access list ' +
    'role roles permission permissions recording recordings number numbers extension account ' +
    'whatsapp flow chat chats sms status new ownership password settings seat seats ' +
    'licence pro invite invites invoice invoices extensions blocklist again'
  ).split(' '),
)
const verbWords = new Set(
  (
    'remove delete create see add change send unblock block export download pay edit turn on ' +
    'off run transfer hear update read open give set buy manage deactivate activate listen ' +
    'resend reply start launch'
  ).split(' '),
)

const right = new RegExp(
  '^(?:permission|ijazat|anumati|adhikar|haq|access|option|power|अनुमति|अधिकार|इजाज़त|इजाजत|हक|' +
    'परमिशन|एक्सेस|विकल्प)$',
)
const ofDoing = /^(?:ki|ka|की|का)$/

/** "Manager ke paas user delete karne ki permission hai": "… delete kar sakta hai". */
function withRights(found: readonly string[]): readonly string[] {
  const at = found.findIndex(
    (word, index) =>
      right.test(word) &&
      ofDoing.test(found[index - 1] ?? '') &&
      /(?:ne|ने)$/.test(found[index - 2] ?? ''),
  )
  return at > 0 ? [...found.slice(0, at - 1), 'sakta', ...found.slice(at + 1)] : found
}

const roles = /^(?:managers?|administrators?|admins?|owner|agents?|supervisors?|moderator)$/

/** The run of words that names who: roles, joined where there are several. */
function whoIn(
  spoken: readonly string[],
): { readonly from: number; readonly to: number } | undefined {
  const isName = (at: number): boolean => {
    const word = spoken[at] ?? ''
    return word === 'call' ? /^agents?$/.test(spoken[at + 1] ?? '') : nouns.has(word)
  }
  const from = spoken.findIndex((_, at) => isName(at) && !/^(?:and|or)$/.test(spoken[at] ?? ''))
  if (from < 0) return undefined
  let to = from
  while (to < spoken.length && isName(to)) to += 1
  const run = spoken.slice(from, to)
  // "Manager Owner ka number": whose number it is, not who.
  const joined = run.filter((word) => /^(?:and|or)$/.test(word)).length
  return run.filter((word) => roles.test(word)).length > joined + 1 ? undefined : { from, to }
}

/**
 * The English of a sentence of the form subject, object, verb, "sakta hai"; undefined for any other
 * sentence. Words of a product's panel stay as they are.
 */
export function englishFor(sentence: string): string | undefined {
  const said = [...sentence.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+|,/gu)].map(([word]) => word)
  const found = withRights(said)
  const end = found.findIndex((word) => can.test(word))
  if (end < 0 || sentence.includes('?') || found.some((word) => condition.test(word)))
    return undefined
  const isDenied = found.some((word) => not.test(word))
  const isExcepted = found.some((word) => excepted.test(word))
  if (isExcepted && !(isDenied && found.some((word) => anybody.test(word)))) return undefined
  const spoken = found
    .slice(0, end)
    .filter((word) => ![not, only, excepted, anybody].some((form) => form.test(word)))
    .filter((word) => !empty.has(word))
    .map((word) => (word === ',' ? 'and' : (hindiWords[word] ?? word)))
    .join(' ')
    .replace('block list', 'blocklist')
    .split(' ')
  const who = whoIn(spoken)
  if (!who) return undefined
  const rest = [...spoken.slice(0, who.from), ...spoken.slice(who.to)]
  const acts = rest.filter((word) => verbWords.has(word))
  const objects = rest.filter((word) => !verbWords.has(word) && !/^(?:and|or)$/.test(word))
  const isKnown = objects.every((word) => objectWords.has(word) || word === 'call')
  if (acts.length === 0 || !isKnown) return undefined
  const isOnly = isExcepted || found.some((word) => only.test(word))
  const [verb, object] = actOf(acts, objects)
  return [
    ...(isOnly ? ['only'] : []),
    ...spoken.slice(who.from, who.to),
    isDenied && !isExcepted ? 'cannot' : 'can',
    ...verb,
    ...object,
  ].join(' ')
}

/** Verb and object as the policy calls them. */
function actOf(
  acts: readonly string[],
  objects: readonly string[],
): readonly [verb: readonly string[], object: readonly string[]] {
  // "Contact ko Block list se hata": what is done to a number in the list.
  if (
    objects.includes('blocklist') &&
    objects.length > 1 &&
    /^(?:remove|delete)$/.test(acts[0] ?? '')
  )
    return [['unblock'], objects.filter((word) => word !== 'blocklist')]
  const verb = acts[0] === 'on' || acts[0] === 'off' ? ['turn', ...acts] : acts
  return [
    verb,
    objects.map((word) =>
      word === 'call' ? 'calls' : word === 'blocklist' ? 'the block list' : word,
    ),
  ]
}

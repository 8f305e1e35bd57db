// Hindi and Hinglish sentences word for word in English order: "Manager user ko remove kar sakta
// hai" as "manager can remove user". No translator: every other sentence is left alone.
const words: Readonly<Record<string, string>> = {
  मैनेजर: 'manager',
  प्रबंधक: 'manager',
  एडमिन: 'administrator',
  एडमिनिस्ट्रेटर: 'administrator',
  प्रशासक: 'administrator',
  ओनर: 'owner',
  मालिक: 'owner',
  कॉल: 'call',
  एजेंट: 'agent',
  टेम्पलेट: 'template',
  टेम्प्लेट: 'template',
  यूज़र: 'user',
  यूजर: 'user',
  उपयोगकर्ता: 'user',
  कॉन्टैक्ट: 'contact',
  संपर्क: 'contact',
  कैंपेन: 'campaign',
  विभाग: 'department',
  लाइव: 'live',
  लॉग: 'log',
  रिपोर्ट: 'report',
  बिल: 'bill',
  चैट: 'chat',
  हटा: 'remove',
  मिटा: 'delete',
  डिलीट: 'delete',
  बना: 'create',
  देख: 'see',
  जोड़: 'add',
  बदल: 'change',
  भेज: 'send',
  अकाउंट: 'account',
  खाता: 'account',
  रोल: 'role',
  भूमिका: 'role',
  अनुमति: 'permission',
  सूची: 'list',
  लिस्ट: 'list',
  वेबहुक: 'webhook',
  रिकॉर्डिंग: 'recording',
  नंबर: 'number',
  एक्सटेंशन: 'extension',
  ट्रांसफर: 'transfer',
  ट्रांसफ़र: 'transfer',
  पैनल: 'panel',
  एक्सेस: 'access',
  चालू: 'on',
  बंद: 'off',
  रिमूव: 'remove',
  ऐड: 'add',
  एडिट: 'edit',
  और: 'and',
  या: 'or',
  aur: 'and',
  ya: 'or',
  chalu: 'on',
  chaalu: 'on',
  band: 'off',
  sun: 'hear',
  bana: 'create',
  अनब्लॉक: 'unblock',
  ब्लॉक: 'block',
  एक्सपोर्ट: 'export',
  डाउनलोड: 'download',
  hata: 'remove',
  mita: 'delete',
  dekh: 'see',
  jod: 'add',
  badal: 'change',
  bhej: 'send',
  chala: 'run',
  चला: 'run',
  hatva: 'remove',
  khol: 'open',
  खोल: 'open',
  सुन: 'hear',
}
const can = /^(?:sakta|sakte|sakti|sakega|सकता|सकते|सकती)$/
const not = /^(?:nahi|nahin|nhi|नहीं|नही)$/
const only = /^(?:sirf|keval|सिर्फ़|सिर्फ|केवल)$/
const empty = new Set(
  (
    'hai hain h kar karne ko ka ki ke hi bhi kisi apne apni dono paas koi saare sabhi se है हैं ' +
    'कर को का की के ही भी दोनों पास किसी अपने अपनी सभी से'
  ).split(' '),
)
const nouns = new Set(
  (
    'manager managers administrator administrators admin owner call agent agents supervisor ' +
    'and or'
  ).split(' '),
)
const condition = /^(?:agar|jab|tab|to|अगर|जब|तब|तो|यदि|kuch|कुछ|kyun|क्यों|kya|क्या|kaise|कैसे)$/
const objectWords = new Set(
  (
    'user users template templates contact contacts campaign campaigns department departments ' +
    'live calls log logs report reports bill bills invoice webhook webhooks panel access list ' +
    'role roles permission permissions recording recordings number numbers extension account ' +
    'whatsapp flow chat chats sms status naya new'
  ).split(' '),
)
const verbWords = new Set(
  (
    'remove delete create see add change send unblock block export download pay edit turn on ' +
    'off run transfer hear update'
  ).split(' '),
)

const right = /^(?:permission|ijazat|anumati|adhikar|haq|अनुमति|अधिकार|इजाज़त|इजाजत|हक)$/

/** "Manager ke paas user delete karne ki permission hai": "… delete kar sakta hai". */
function withRights(found: readonly string[]): readonly string[] {
  const at = found.findIndex((word) => right.test(word))
  const isOfDoing = /^(?:ki|ka|की|का)$/.test(found[at - 1] ?? '')
  return at > 0 && isOfDoing && /^(?:karne|करने)$/.test(found[at - 2] ?? '')
    ? [...found.slice(0, at - 1), 'sakta', ...found.slice(at + 1)]
    : found
}

/**
 * The English of a sentence of the form subject, object, verb, "sakta hai"; undefined for any other
 * sentence. Words of a product's panel stay as they are.
 */
export function englishFor(sentence: string): string | undefined {
  const said = [...sentence.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(([word]) => word)
  const found = withRights(said)
  if (!found.some((word) => can.test(word)) || found.some((word) => condition.test(word)))
    return undefined
  const end = found.findIndex((word) => can.test(word))
  const spoken = found
    .slice(0, end)
    .filter((word) => !empty.has(word) && !not.test(word) && !only.test(word))
    .map((word) => words[word] ?? word)
  const split = spoken.findIndex(
    (word, at) =>
      !nouns.has(word) || (at > 0 && word === 'call' && !/^agents?$/.test(spoken[at + 1] ?? '')),
  )
  const [subject, rest] = [spoken.slice(0, split), spoken.slice(split)]
  const acts = rest.filter((word) => verbWords.has(word))
  const objects = rest.filter((word) => !verbWords.has(word))
  const isKnown = objects.every((word) => objectWords.has(word) || word === 'call')
  if (sentence.includes('?') || split < 1 || acts.length === 0 || !isKnown) return undefined
  const isRefused = found.some((word) => not.test(word))
  const isOnly = found.some((word) => only.test(word))
  const verb = acts[0] === 'on' || acts[0] === 'off' ? ['turn', ...acts] : acts
  return [
    ...(isOnly ? ['only'] : []),
    ...subject,
    isRefused ? 'cannot' : 'can',
    ...verb,
    ...objects.map((word) => (word === 'call' ? 'calls' : word)),
  ].join(' ')
}

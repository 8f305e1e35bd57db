// Words that carry grammar more than matter, in English and in Hindi written with Latin or Devanagari letters.
// They weigh half; dropping them cost twelve points of first places on questions made of little else.
const ENGLISH = `a about after again all also am an and any are as at be because been before being but by can could did do does doing for from
  get give got had has have having he her here hers him his how i if in into is it its just let like me more my need no not of off on once only or
  our ours out over own please she should so some such tell than that the their them then there these they this those to too up us very want was we
  were what when where which while who whom why will with would you your yours`
const HINDI_IN_LATIN = `aap aapka aur bhi de dena di diya do hai hain ham hi ho hoga hoti hota hu hum hun is ka kaise kar kare karen karna karne karo ke kese ki kiya ko koi
  kya kyo kyon kyu kyun liye main me mein mera mere meri mujhe na nahi nahin ne nhi pe par raha rahe rahi rha rhe rhi sakta sakte sakti se tak tha the thi to toh
  uska ya yah ye yeh wo woh`
const HINDI = `आ आप और का की के को कि कैसे कर करना करने करें क्या क्यों में मेरा मेरी मेरे मैं मुझे हम है हैं हो होता होती नहीं ने से पर भी यह ये वह रहा रही रहे
  सकता सकते सकती था थी थे तो ही लिए कोई या`

const words = new Set(`${ENGLISH} ${HINDI_IN_LATIN} ${HINDI}`.split(/\s+/))

/** Whether a normalised word is one of the words that weigh half. */
export function isStopWord(word: string): boolean {
  return words.has(word)
}

const STOP_WORD_WEIGHT = 0.5

/** How much a normalised word weighs beside its rarity: 1, or half for a stop word. */
export function wordWeight(word: string): number {
  return isStopWord(word) ? STOP_WORD_WEIGHT : 1
}

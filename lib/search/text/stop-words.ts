// Words that carry grammar more than matter, in English and in Hindi written with Latin or
// Devanagari letters. They weigh half; dropping them cost twelve points of first places on
// questions made of little else.
import { stem } from './stem'
import { idf, type Vocabulary } from './vocabulary'

const ENGLISH = `
  a about after again all also am an and any are as at be because been before being but by can
  could did do does doing for from get give got had has have having he her here hers him his how i
  if in into is it its just let like me more my need no not now of off on once only or our ours
  out over own please she should so some such tell than that the their them then there these they
  this those to too up us very want was we were what when where which while who whom why will with
  would you your yours
`
const HINDI_IN_LATIN = `
  aa aap aapka aata aate aati ab abhi apna apne apni aur baad bhi chahiye de dena di diya diye do
  dusra dusre dusri ek fir gaya gaye gayi hai hain ham hamara hamare hamari hi ho hoga hona hone
  hoti hota hote hu hui hua hum humara humare hun is isko ja jab jata jate jati jo ka kab kahan
  kaise kar kare karen karke karna karne karo karta karte karti karu karun kaun kaunsa ke kese ki
  kis kisi kisko kitna kitne kiya kiye ko koi kon kuch kya kyo kyon kyu kyun le lekin liye main
  mai me mein mera mere meri mujhe na nahi nahin ne nhi pe par phir raha rahe rahi rha rhe rhi
  saath sab sabhi sabko sakta sakte sakti se sirf tak tha the thi to toh tum uska uske usko wala
  wale wali ya yah ye yeh wo woh
`
const HINDI = `
  अपना अपने अपनी अब अभी आ आता आती आते आप इस उस एक और कब कर करता करती करते करना करने करें का कि किस
  किसी किसको किसे की कुछ के कैसे को कोई कौन कौनसा क्या क्यों गई गए गया चाहिए जब जा जाता जाती जाते
  जो तक तो था थी थे दें दे दो न नहीं ने पर फिर बाद भी मुझे में मेरा मेरी मेरे मैं यह या ये रहा रही
  रहे लिए ले वह वाला वाली वाले सकता सकती सकते सब से हम हमारा हमारी हमारे ही हुआ हुई है हैं हो होता
  होती होते होना
`

const wordsIn = (list: string): readonly string[] => list.trim().split(/\s+/)
const words = new Set([ENGLISH, HINDI_IN_LATIN, HINDI].flatMap(wordsIn))

/** Whether a normalised word is one of the words that weigh half. */
export function isStopWord(word: string): boolean {
  return words.has(word)
}

const english = new Set(wordsIn(ENGLISH))
const hindiInLatin = new Set(wordsIn(HINDI_IN_LATIN).filter((word) => !english.has(word)))

/** Whether a normalised word is grammar of Hindi in Latin letters, and of English not. */
export function isHindiStopWord(word: string): boolean {
  return hindiInLatin.has(word)
}

const STOP_WORD_SHARE = 0.5
// Grammar is never rare. Where few pages are written in a language its stop words look so, and
// "hai" would outweigh what was asked.
const RAREST_STOP_WORD = 1.5

/** What a stop word of this rarity weighs: half of it, within the bounds of grammar. */
export function stopWordWeight(rarity: number): number {
  return STOP_WORD_SHARE * Math.min(rarity, RAREST_STOP_WORD)
}

/** What a normalised word of this rarity weighs: its rarity, or less for a stop word. */
export function weightOf(word: string, rarity: number): number {
  return isStopWord(word) ? stopWordWeight(rarity) : rarity
}

/** What each normalised word weighs in a collection. */
export function weightsIn(vocabulary: Vocabulary): (word: string) => number {
  return (word) => weightOf(word, idf(vocabulary, stem(word)))
}

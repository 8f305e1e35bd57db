// Words that make a question one of who may do what, and words that leave it as it is, in English
// and in both scripts of Hindi. How they are put together is read by subject.ts and
// direct-answer.ts.

export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '))

// Words that make a question one of permission, English and Hindi.
export const MAY = wordSet(
  'can cannot may could allowed allow able permission permitted permissions rights right ' +
    'sakta sakte sakti सकता सकते सकती karsakta',
)
// Where no role is named they must make the whole sentence one: in English by beginning it, in
// Hindi anywhere.
export const BEGINS = wordSet('can may could')
export const BEGINS_ALLOWED = wordSet('is are am')
export const ALLOWED = wordSet('allowed permitted able allow')
export const MAY_IN_HINDI = wordSet('sakta sakte sakti सकता सकते सकती karsakta')
// Words that leave a question what it is: grammar of both languages.
export const FREE = wordSet(
  'a an the is are am do does be have has to of for please our your role roles ' +
    'kya hai hain ho ko ka ki ke kar karne kaun kon sa si se ' +
    'क्या है हैं हो को का की के कर करने कौन सा सी से रोल',
)
// Grammar that makes another action of the same words: a role is changed, or what a role may do.
export const TURNING = wordSet('what which who own other others another each every all')
export const NEGATION = wordSet('not nahi nahin nhi never नहीं cannot')
// Who says so complains, or asks for the way.
export const NOT_WHETHER = wordSet(
  'not nahi nahin nhi never नहीं why kyun kyu kyon क्यों how kaise कैसे',
)
export const ASKER = wordSet('i we main mai hum मैं हम')
export const ASKS_WHO = wordSet('who kaun kon कौन whom')
export const ASKS_WHICH = wordSet('which what')
// What stands before a noun.
export const BEFORE_NOUN = wordSet('a an the any my our your his her their')
// "Am" in Hindi, which says no more than the English one.
export const AM = wordSet('hoon hoo हूँ हूं')

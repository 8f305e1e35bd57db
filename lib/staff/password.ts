// Which passwords staff may choose: long ones that are not what everybody tries first. No list of
// stolen passwords is asked, which would take the internet; what is refused stands here.
export const SHORTEST_PASSWORD = 12
export const LONGEST_PASSWORD = 128
/** With fewer signs it is a row of the same few. */
const FEWEST_SIGNS = 5

/**
 * What the lists of common passwords are made of, as it is left when digits at the ends, signs and
 * letters' stand-ins are taken away. A password that is nothing else is one of them.
 */
const COMMON =
  'password passwort passw pass admin administrator welcome letmein iloveyou loveyou login ' +
  'secret ' +
  'master monkey dragon shadow sunshine princess football baseball superman batman trustno ' +
  'changeme default guest hello freedom whatever computer internet test testing temp temporary ' +
  'user root access support help helpdesk agent staff office company india indian bharat mumbai ' +
  'delhi bangalore krishna ganesh sairam jaimatadi omsairam lovely sweet angel summer winter ' +
  'spring autumn monday friday january december myoperator signpost qwerty qwertyuiop asdf ' +
  'asdfgh ' +
  'asdfghjkl zxcv zxcvbn zxcvbnm qazwsx qwer azerty abc abcd abcdef my the is a i'
const WORDS: readonly string[] = COMMON.split(' ').toSorted(
  (one, other) => other.length - one.length,
)
const STAND_INS: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}
const ROWS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']

/** Whether a text is made of these words alone, one after another. */
function isMadeOf(text: string, words: readonly string[]): boolean {
  const ends = new Set([0])
  for (let at = 0; at < text.length; at += 1)
    if (ends.has(at))
      for (const word of words) if (text.startsWith(word, at)) ends.add(at + word.length)
  return ends.has(text.length)
}

/** How many signs follow each other as on a keyboard, in the alphabet or as numbers. */
function inRow(text: string): number {
  const rows = ROWS.flatMap((row) => [row, [...row].reverse().join('')])
  const pairs = [...text].slice(1).map((sign, at) => (text[at] ?? '') + sign)
  return pairs.filter((pair) => rows.some((row) => row.includes(pair))).length
}

/**
 * Why a password may not be used, in a sentence; undefined where it may. `about` are the address
 * and the name of its owner.
 */
export function passwordFault(password: string, about: readonly string[] = []): string | undefined {
  const length = [...password].length
  if (length < SHORTEST_PASSWORD)
    return `A password has at least ${SHORTEST_PASSWORD} characters; this one has ${length}.`
  if (password.length > LONGEST_PASSWORD)
    return `A password has at most ${LONGEST_PASSWORD} characters.`
  const small = password.toLowerCase()
  if (new Set(small).size < FEWEST_SIGNS)
    return 'The same few signs again and again are guessed first. Take four or five words.'
  if (inRow(small) > length / 2)
    return 'Signs in the order of the alphabet or of a keyboard are guessed first.'
  const own = about
    .flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((part) => part.length > 2)
  const words = [...WORDS, ...own]
  // What stands around it, as years and signs do, says nothing of it.
  const signs = [...small]
  const isLetter = (sign: string): boolean => /\p{L}/u.test(sign)
  const core = signs.slice(signs.findIndex(isLetter), signs.findLastIndex(isLetter) + 1)
  const meant = core.map((sign) => STAND_INS[sign] ?? sign).join('')
  const bare = [small, meant].map((text) => text.replaceAll(/[^\p{L}\p{M}]/gu, ''))
  if (bare.some((text) => isMadeOf(text, words)))
    return 'This is made of words and numbers that are tried first. Take four or five other words.'
  return undefined
}

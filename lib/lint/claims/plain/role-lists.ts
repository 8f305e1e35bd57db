// Roles that are told by their rank or by an apposition, as the list of their names: "Managers and
// above", "every role above Call Agent", "the role Manager". Who is meant by a list is read
// elsewhere.
import type { Policy, RoleId } from '@/lib/policy/policy'
import { nameBefore } from '../role-names'
import { said, wordsIn, type Word } from '../words'

/** The words of a sentence with every such run as names. */
export function withRoleLists(words: readonly Word[], policy: Policy): readonly Word[] {
  return withRanks(asRole(withAppositions(words, policy), policy), policy)
}

/** "With the Manager role you can": "as Manager, you can". */
function asRole(words: readonly Word[], policy: Policy): readonly Word[] {
  const [first] = words
  const from = articles.has(words[1]?.text ?? '') ? 2 : 1
  const end = nameEnd(words, from, policy)
  if (!first || !/^(?:with|in)$/.test(first.text) || end === undefined) return words
  const you = words[end + 1]?.text === ',' ? end + 2 : end + 1
  return words[end]?.text === 'role' && words[you]?.text === 'you'
    ? [said(first, 'as'), ...words.slice(from, end), said(first, ','), ...words.slice(you)]
    : words
}

const articles = new Set('a an the'.split(' '))

/** "The role of a Manager", "the role Manager": "the Manager role". */
function withAppositions(words: readonly Word[], policy: Policy): readonly Word[] {
  const at = words.findIndex(({ text }) => text === 'role' || text === 'rights')
  const role = words[at]
  if (!role) return words
  let from = at + 1
  if (words[from]?.text === 'of' || words[from]?.text === ':') from += 1
  while (articles.has(words[from]?.text ?? '')) from += 1
  if (from === at + 1 && role.text === 'rights') return words
  const end = nameEnd(words, from, policy)
  // "The role Manager can": not "change a role Manager …".
  if (end === undefined || /^(?:role|roles)$/.test(words[end]?.text ?? '')) return words
  if (role.text === 'rights' || !articles.has(words[at - 1]?.text ?? '')) return words
  return [...words.slice(0, at), ...words.slice(from, end), role, ...words.slice(end)]
}

/** The index behind the name of a role that begins at a word. */
function nameEnd(words: readonly Word[], from: number, policy: Policy): number | undefined {
  for (const length of [3, 2, 1]) {
    const end = from + length
    const name = end <= words.length ? nameBefore(words, end, policy) : undefined
    if (name?.start === from) return end
  }
  return undefined
}

const upward = /^(?:above|higher|up|upward|upwards|over|better)$/
const downward = /^(?:below|lower|down|downward|downwards|under)$/

/** "Managers and above", "from Manager upwards", "every role below Owner". */
function withRanks(words: readonly Word[], policy: Policy): readonly Word[] {
  for (let end = 1; end <= words.length; end++) {
    const name = nameBefore(words, end, policy)
    const role = name && policy.roles.find(({ id }) => id === name.id)
    if (!role) continue
    const list = (isIn: (rank: number) => boolean): readonly RoleId[] =>
      policy.roles.filter(({ rank }) => isIn(rank)).map(({ id }) => id)
    const joint = /^(?:and|or)$/.test(words[end]?.text ?? '') ? end + 1 : end
    const behind = words[joint]?.text ?? ''
    const isStep = joint > end || /wards?$|^up$/.test(behind)
    // "From Call Agent up to Owner" is everybody.
    const isRange = words[joint + 1]?.text === 'to'
    if (isStep && !isRange && (upward.test(behind) || downward.test(behind))) {
      const from = skipBack(words, name.start, /^(?:from|everyone|everybody|anyone|a|an|the)$/)
      const ids = upward.test(behind)
        ? list((rank) => rank >= role.rank)
        : list((rank) => rank <= role.rank)
      return withList(words, skipRoles(words, from), joint + 1, ids, policy)
    }
    const before = skipBack(words, name.start, /^(?:a|an|the)$/)
    const where = words[before - 1]?.text ?? ''
    const isNobody = /^(?:nobody|noone)$/.test(words[before - 2]?.text ?? '')
    const all = isNobody ? before - 2 : skipRoles(words, before - 1)
    if (all === before - 1 || !(where === 'above' || where === 'below')) continue
    const ids = list((rank) => (where === 'above' ? rank > role.rank : rank < role.rank))
    const listed = withList(words, all, end, ids, policy)
    const nobody = words[all]
    return isNobody && nobody && ids.length > 0
      ? [...listed.slice(0, all), said(nobody, 'no'), ...listed.slice(all)]
      : listed
  }
  return words
}

function skipBack(words: readonly Word[], from: number, over: RegExp): number {
  let at = from
  while (over.test(words[at - 1]?.text ?? '')) at -= 1
  return at
}

/** Over "every role", "all roles", "anyone" that stands before. */
function skipRoles(words: readonly Word[], from: number): number {
  const what = words[from - 1]?.text ?? ''
  if (/^(?:everyone|everybody|anyone|anybody)$/.test(what)) return from - 1
  return /^(?:roles?|users?|people)$/.test(what) &&
    /^(?:every|all|any|each|the)$/.test(words[from - 2]?.text ?? '')
    ? from - 2
    : from
}

function withList(
  words: readonly Word[],
  from: number,
  to: number,
  ids: readonly RoleId[],
  policy: Policy,
): readonly Word[] {
  const first = words[from] ?? words[0]
  if (!first || ids.length === 0) return words
  const names = ids.map((id) => policy.roles.find((role) => role.id === id)?.plural ?? id)
  const text = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names[0]
  const list = wordsIn(text ?? '').map((word) => said(first, word.text))
  return [...words.slice(0, from), ...list, ...words.slice(to)]
}

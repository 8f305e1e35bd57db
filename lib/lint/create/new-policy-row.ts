// A new permission, and a new role: rows of the tables of the policy.
import { suggestion } from '@/lib/core/suggest'
import { loadPolicy } from '@/lib/policy/load'
import type { Created, Wanted } from './created'
import { filesIn, refuseTaken, requireFile, requireId, withBlock, wordsOfName } from './names'

const PERMISSIONS = 'content/policy/permissions.yaml'
const WHATSAPP = 'content/policy/whatsapp.yaml'
const ROLES = 'content/policy/roles.yaml'
const FACTS = 'content/policy/facts.yaml'

/** A permission of an area, which the highest role has and no other. */
export function newPermission({ name, files }: Wanted): Created {
  const at = name.lastIndexOf('.')
  const area = name.slice(0, Math.max(at, 0))
  const policy = loadPolicy(filesIn(files, 'content/policy/'))
  const areas = policy.areas.map(({ id }) => id)
  if (at < 0 || !areas.includes(area))
    throw new Error(
      `there is no area "${at < 0 ? name : area}"; ${suggestion(area || name, areas)} Write the ` +
        `area, a dot and the name: npm run new permission ${areas[0] ?? ''}.my_action`,
    )
  const action = requireId(name.slice(at + 1), 'the name of a permission', 'change_role')
  refuseTaken(
    policy.permissions.some(({ id }) => id === name),
    name,
    PERMISSIONS,
  )
  const file = requireFile(files, PERMISSIONS)
  const end = endOfArea(file.text, area)
  if (end === undefined)
    throw new Error(
      `the area ${area} stands in ${WHATSAPP}, where each preset has its own cells: write the ` +
        'row below "areas", and its grants below "everyPreset" or "presets"',
    )
  const [first, ...others] = [...policy.roles].sort((one, other) => other.rank - one.rank)
  const words = wordsOfName(action)
  const grants = [`${first?.id}: allow`, ...others.map(({ id }) => `${id}: deny`)].join(', ')
  const row =
    `    - {id: ${action}, label: ${words}, phrase: ${words.toLowerCase()}, phrases: [], ` +
    `pro: true, overridable: true, grants: {${grants}}, mark: inferred, ` +
    `evidence: [${policy.evidence[0]?.id ?? ''}]}`
  return {
    files: [
      { path: PERMISSIONS, text: `${file.text.slice(0, end)}${row}\n${file.text.slice(end)}` },
    ],
    fill: [
      `${PERMISSIONS}: label, phrase ("may …") and phrases of ${name}, whom it is granted, and ` +
        'the mark and evidence that it rests on (they are only examples)',
      `npm run impact says what it changes; an article tells of it by <Permission id="${name}" />`,
    ],
  }
}

/** Behind the last action of an area. */
function endOfArea(text: string, area: string): number | undefined {
  const head = new RegExp(`^- id: ${area}$`, 'm').exec(text)
  if (!head) return undefined
  const rest = text.slice(head.index + head[0].length)
  const next = /^- id: /m.exec(rest)
  const block = next ? rest.slice(0, next.index) : rest
  const rows = [...block.matchAll(/^ {4}- [^\n]*\n(?: {6}[^\n]*\n)*/gm)]
  const last = rows.at(-1)
  return last && head.index + head[0].length + last.index + last[0].length
}

/** A role below all others, which is granted nothing yet. */
export function newRole({ name, files }: Wanted): Created {
  const id = requireId(name, 'the id of a role', 'call_agent')
  const policy = loadPolicy(filesIn(files, 'content/policy/'))
  refuseTaken(
    policy.roles.some((role) => role.id === id),
    id,
    ROLES,
  )
  const words = wordsOfName(id)
  const lowest = Math.min(...policy.roles.map(({ rank }) => rank))
  const row = [
    `- id: ${id}`,
    `  label: ${words}`,
    `  plural: ${words}s`,
    `  rank: ${lowest - 1}`,
    '  otherNames: []',
    '  aliases: []',
    '  assignable: true',
    '  tunable: true',
    `  means: 'Say here what a ${words.toLowerCase()} is for.'`,
    '  mark: inferred',
    `  evidence: [${policy.evidence[0]?.id ?? ''}]`,
  ].join('\n')
  const ids = policy.roles.map((role) => role.id)
  // The facts that say which role somebody has name all of them in one list.
  const facts = requireFile(files, FACTS).text.replace(
    new RegExp(`^( +values: \\[${ids.join(', ')})(?=[,\\]])`, 'gm'),
    `$1, ${id}`,
  )
  const grants = requireFile(files, PERMISSIONS).text.replace(
    /(?<=grants: \{)[^}]*(?=\})/g,
    (granted) => `${granted}, ${id}: deny`,
  )
  // In the cells of WhatsApp a role is a block of areas: a copy of the lowest one's, all refused.
  const last = policy.roles.find(({ rank }) => rank === lowest)?.id ?? ''
  const cells = requireFile(files, WHATSAPP).text.replace(
    new RegExp(`^( +)${last}:\\n((?:\\1 +[^\\n]*\\n)+)`, 'gm'),
    (block, lead: string, areas: string) =>
      `${block}${lead}${id}:\n${areas.replace(/: allow[^,}\n]*/g, ': deny')}`,
  )
  return {
    files: [
      { path: ROLES, text: withBlock(requireFile(files, ROLES).text, row) },
      { path: FACTS, text: facts },
      { path: PERMISSIONS, text: grants },
      { path: WHATSAPP, text: cells },
    ],
    fill: [
      `${ROLES}: label, plural, rank and what ${id} is for, and the evidence`,
      `${PERMISSIONS} and ${WHATSAPP}: what it is granted; as it stands, nothing`,
      `${FACTS}: how a person is given it, below "changes" of the fact role`,
      'content/wizards: an answer for it wherever a guided fix asks for a role, and in the ' +
        'articles how many roles there are; npm run check and npm run impact name each',
    ],
  }
}

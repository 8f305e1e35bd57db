// What lists, tables and headings say, as sentences: an item under its lead-in, a cell under its
// head. Paragraphs are read elsewhere.
import type { Heading, List, Nodes, Parents, Table, TableRow } from 'mdast'
import type { Wording } from '@/lib/policy/wording'
import { findComponent } from '@/lib/markdown/dialect'
import { expandInline } from '@/lib/markdown/expand/expand-inline'
import { wordsOf } from '@/lib/markdown/sections'
import { isComponent } from '@/lib/markdown/tree'

/** A sentence that a part of a list or a table makes with what it stands under. */
export interface BlockSentence {
  readonly text: string
  /** The question that it answers. */
  readonly above?: string
  /** The part: what is mended when the sentence is wrong. */
  readonly node: Nodes
}

/** Every sentence that is made so, in order; none inside <MayDiffer>, where accounts dispute. */
export function blockSentencesOf(tree: Parents, wording: Wording): BlockSentence[] {
  return tree.children.flatMap((node, at) => {
    if (isComponent(node) && node.name === 'MayDiffer') return []
    if (node.type === 'heading') return headingSentence(node, wording)
    if (node.type === 'table') return tableSentences(node, wording)
    const before = tree.children[at - 1]
    const lead = node.type === 'list' && before?.type === 'paragraph' ? spoken(before, wording) : ''
    return [
      ...(node.type === 'list' && lead.endsWith(':') ? itemSentences(lead, node, wording) : []),
      ...('children' in node ? blockSentencesOf(node, wording) : []),
    ]
  })
}

/** The words of a part, what is quoted blanked out: somebody else says it. */
function spoken(node: Nodes, wording: Wording): string {
  const read = (part: Nodes): string => {
    if (part.type === 'text') return part.value.replaceAll('\n', ' ')
    if (isComponent(part) && part.name === 'MayDiffer') return '_'
    if (isComponent(part) && findComponent(part.name)?.place === 'inline')
      return expandInline(part, wording).map(wordsOf).join('')
    return 'children' in part ? part.children.map(read).join('') : ' '
  }
  return read(node)
    .replace(/“[^”]*”|"[^"]*"/g, '_')
    .trim()
}

const anything = '(?:what|(?:all |the )*(?:things|tasks|actions|everything|jobs)(?: that| which)?)'
const can =
  "cannot|can't|may not|can not|can|may|" +
  '(?:is|are) (?:not )?(?:allowed|able|permitted|entitled) to'
const rights = '(?:rights?|permissions?|powers?|abilities|options|tasks|duties)'

/** Lead-ins and headings of other builds, and what they take for granted or tell. */
const tellings: readonly (readonly [build: RegExp, told: string])[] = [
  [/^(?:here is|this is|here are|these are|see|below is) (?=what|the things|everything)/i, ''],
  [new RegExp(`^${anything} (.+?) (${can})(?: not)? do\\b:?`, 'i'), '$1 $2'],
  [
    new RegExp(
      String.raw`\b(can|may|cannot|can't) do (?:all |any |none |both )?(?:of )?` +
        String.raw`(?:this|these|the following)(?: things)?\b`,
      'i',
    ),
    '$1',
  ],
  [
    new RegExp(`^(.+?) (?:has|have|holds?) (?:these|the following|such|all these) ${rights}$`, 'i'),
    '$1 can',
  ],
  [
    new RegExp(
      `^(.+?) (?:does not|do not|lacks?) (?:have )?(?:these|the following) ${rights}$`,
      'i',
    ),
    '$1 cannot',
  ],
  [new RegExp(`^(?:the )?${rights} of (.+?)(?: are| include| cover)?$`, 'i'), '$1 can'],
  [new RegExp(`^(.+?)'s? ${rights}(?: are| include| cover)?$`, 'i'), '$1 can'],
  [/^(?:included in|part of|covered by|comes? with) (?:the )?(.+?)(?: role)?$/i, '$1 can'],
  [/^not (?:included in|part of|covered by) (?:the )?(.+?)(?: role)?$/i, '$1 cannot'],
  [/^(?:off limits|forbidden|out of bounds) (?:for|to) (.+)$/i, '$1 cannot'],
  [/^(?:allowed|possible|permitted) (?:for|to) (.+)$/i, '$1 can'],
  [/^how to (.+) as (an? .+|the .+)$/i, 'as $2, $1'],
  [/^(\w+ing .+?),? (?:when|if|while|once) you(?: are|'re) (an? .+)$/i, '$1 as $2'],
  [/^(\w+ing .+?) (?:with|in) the role (?:of )?(?:an? )?(.+)$/i, '$1 as a $2'],
  [
    new RegExp(
      String.raw`^([\p{L} ]+?) (?:that |which )?(you|(?:an? |the )[\p{L} ]+?) ` +
        String.raw`(can|may|cannot) (\w+)(?: yourself| themselves)?$`,
      'iu',
    ),
    '$2 $3 $4 $1',
  ],
  [/^(?:why|how) (?!(?:to|do|does|did|can|may|is|are|should|would|will)\b)/i, ''],
]

/** "What Managers can do" and "Why Managers can …" take for granted that they can. */
const granted = (text: string): string =>
  tellings.reduce((said, [build, told]) => said.replace(build, told), text)

/** What a heading says; "Can Managers …? Yes" is a question with its answer. */
function headingSentence(heading: Heading, wording: Wording): BlockSentence[] {
  const text = granted(spoken(heading, wording))
  const [, question, answer] = /^(.+\?) +(\S.*)$/.exec(text) ?? []
  return [{ text: answer ?? text, ...(question ? { above: question } : {}), node: heading }]
}

const heldBy = new RegExp(
  '^(?:(?:these|this|the following)(?: things| acts| actions)? (?:is|are) )?' +
    '(only for|reserved for|(?:not )?(?:allowed|possible|permitted) for|' +
    '(?:not )?(?:open|available) to|forbidden for) (.+)$',
  'i',
)

/** A lead-in that says of all its items who may, as what stands behind each. */
function told(lead: string): string | undefined {
  const [, verb, who] = heldBy.exec(lead) ?? []
  if (verb && who) return `is ${verb.toLowerCase()} ${who}`
  const [, only] = /^(?:for )?(.+?) (?:only|alone)$/i.exec(lead) ?? []
  return only ? `is reserved for ${only}` : undefined
}

const whoever = new RegExp(
  '^(?:these|the following|all of these|any of these|one of these)' +
    `(?: roles| people| users| colleagues)?,? ((?:${can}|(?:has|have) (?:the |no )?(?:right|` +
    'permission|access|power) to) .+)$',
  'i',
)
/** "To remove a user you need one of these roles", "ask one of these to remove a user". */
const oneOfThese = new RegExp(
  '^(?:(?:to |for )?(?=(?:.+?),? (?:you need|needs|requires|takes) one of ' +
    '(?:these|the following))|' +
    'ask (?:one|any) of (?:these|the following)(?: people| roles)? to )' +
    '(.+?)(?:,? (?:you need|needs|requires|takes) one of (?:these|the following).*)?$',
  'i',
)

/** "These roles can …:" with roles as items; or the lead-in followed by each item. */
function itemSentences(lead: string, { children }: List, wording: Wording): BlockSentence[] {
  const words = lead.replace(/:$/, '').replace(/^.*[.!?]\s+/, '')
  const isOfRoles = /\b(?:roles?|who)\b.*\b(?:can|may)\b/i.test(words)
  const spokenLead = granted(words)
  const [, does] = whoever.exec(spokenLead) ?? []
  const [, needed] = oneOfThese.exec(words) ?? []
  const behind = needed ? `can ${needed}` : told(words)
  return children.flatMap((item) => {
    const [first] = item.children
    if (first?.type !== 'paragraph') return []
    const text = spoken(first, wording)
    // An item that goes on to a second sentence may take the first back.
    if (/[.!?]\s/.test(text) || text.endsWith('?')) return []
    const bare = text.replace(/\.$/, '')
    const [, role, acts] = /^([\p{L} ]+?)(?::| [–—]) (.+)$/u.exec(bare) ?? []
    const texts = [
      does ? `${bare} ${does}` : `${spokenLead} ${text}`,
      ...(behind ? [`${bare} ${behind}`] : []),
      ...(role && acts && (isOfRoles || !denying.test(acts)) ? [`${role} can ${acts}`] : []),
    ]
    return texts.map((sentence) => ({ text: sentence, node: item }))
  })
}

/** What takes back what an item says, or has a verb of its own. */
const denying = /\b(?:no|not|never|only|cannot|can't|without|can|may|is|are|if|when|ask)\b/i

const yes = /^(?:yes|y|✓|✔|✅|☑|allowed|full|always|possible|granted|enabled)$/i
const no = /^(?:no|n|✗|✘|❌|✕|×|☐|not allowed|never|none|not possible|denied|forbidden)$/i
const holders = new RegExp(
  String.raw`^(?:who\b.*|roles?(?: that can| allowed)?|allowed (?:for|roles|to)|` +
    '(?:available|open|granted) to|(?:done|held|managed) by|by whom|for whom|responsible|' +
    '(?:possible|permitted) for)$',
  'i',
)
const neededRole = new RegExp(
  '^(?:(?:needed|required|necessary|minimum|lowest) role|role (?:needed|required)|' +
    'you need|needs|requires)$',
  'i',
)
const acts = new RegExp(
  '^(?:may|can|(?:can|may|allowed to) do|(?:what )?(?:they|it) (?:can|may)(?: do)?|' +
    'is allowed to|rights|permissions|tasks|abilities)$',
  'i',
)
const refusedActs = new RegExp(
  "^(?:may not|cannot|can't|not allowed|is not allowed to|" +
    "(?:what )?(?:they|it) (?:cannot|can't|may not)(?: do)?)$",
  'i',
)

/** A cell with the head of its column and the first cell of its row. */
function tableSentences({ children: [head, ...rows] }: Table, wording: Wording): BlockSentence[] {
  const cellsOf = (row: TableRow | undefined) => row?.children ?? []
  const heads = cellsOf(head).map((cell) => spoken(cell, wording))
  return rows.flatMap((row) => {
    const [first, ...cells] = cellsOf(row)
    const side = first ? spoken(first, wording) : ''
    return cells.flatMap((cell, at) => {
      const top = heads[at + 1] ?? ''
      return cellTexts({ top, side, cell: spoken(cell, wording), corner: heads[0] ?? '' }).map(
        (text) => ({ text, node: cell }),
      )
    })
  })
}

interface Cell {
  readonly top: string
  readonly side: string
  readonly cell: string
  /** The head of the first column. */
  readonly corner: string
}

/** "Can export contacts?" above a column: the act. */
const asked = (text: string): string =>
  text.replace(/^(?:can|may|able to|allowed to|right to) /i, '').replace(/\?$/, '')

/**
 * What a cell can say, by whether role or act stands above it: of the two ways round only one makes
 * sense, and the other states nothing.
 */
function cellTexts({ top, side, cell, corner }: Cell): string[] {
  const [, head = cell, rest = ''] = /^(yes|no)[,;:] (.+)$/i.exec(cell) ?? []
  if (yes.test(head) || no.test(head)) {
    const can = yes.test(head) ? 'can' : 'cannot'
    const act = asked(top)
    const more = rest === '' ? '' : `, ${rest}`
    return [`${top} ${can} ${asked(side)}${more}`, `${side} ${can} ${act}${more}`]
  }
  if (acts.test(top)) return [`${side} can ${cell}`]
  if (refusedActs.test(top)) return [`${side} cannot ${cell}`]
  if (neededRole.test(top)) return [`to ${side} you must be ${cell}`]
  return holders.test(top) && !/^roles?$/i.test(corner) ? [`${cell} can ${side}`] : []
}

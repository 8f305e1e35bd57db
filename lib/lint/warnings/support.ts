// Whether what an article says and the facts that it names belong together, as far as words show
// it. Not whether a sentence contradicts the policy: that is errors/text/contradictions.ts.
import type { Nodes, Root } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import type { Article } from '@/lib/articles/article'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { renderDraft } from '@/lib/lint/impact/rendered'
import { wordsIn } from '@/lib/lint/claims/words'
import { diagnosticAt } from '@/lib/lint/place'
import type { OwnRule } from '@/lib/lint/rule'
import { wordsOf } from '@/lib/markdown/sections'
import type { Policy } from '@/lib/policy/policy'
import { plainText } from '@/lib/policy/wording'

/** What matches one of these, as whole words. */
const anyOf = (...patterns: readonly string[]): RegExp =>
  new RegExp(`(?<!\\p{L})(?:${patterns.join('|')})(?!\\p{L})`, 'iu')

/** What nobody may say of the product without a source, and the words that say it. */
const KINDS = [
  {
    kind: 'frequency',
    says: 'how often something is so',
    words: anyOf(
      '(?<!how )often',
      'usual(?:ly)?|mostly|seldom|rarely|frequently|typically|commonly|sometimes|probably',
      'normally|generally|in general|hardly ever|nearly always|' +
        'almost (?:always|never|everyone)|tends? to',
      'as a rule|in most cases',
      'most (?:likely|common|people|users|customers|accounts|companies|of the time)',
      '(?:main|classic|typical|frequent) (?:reason|cause|mistake)s?',
      'many (?:accounts|companies|customers)',
    ),
  },
  {
    kind: 'cost',
    says: 'what something costs',
    words: anyOf(
      'costs? (?:nothing|money|extra|less|more|credit)',
      'no (?:extra )?(?:cost|charge)|at (?:no|an) (?:extra )?(?:cost|charge)|for free(?! text)|' +
        'free of charge|(?:charged|billed) per|cheaper|more expensive',
      '(?:messages|replies|templates|calls)[^.]{0,40} are free',
      'changes? (?:your|the) [^.]{0,20}bill',
    ),
  },
  {
    kind: 'cause',
    says: 'why something is so',
    words: anyOf(
      'because|due to|thanks to',
      'that is why|which is why|the reason why',
      'the (?:only |main |whole )?reasons? (?:is|are)',
      'there are \\p{L}+ reasons',
    ),
  },
] as const

export const unsupported: OwnRule = {
  id: 'unsupported',
  about:
    'A sentence that says how often something is so, what it costs, or why, needs a fact for ' +
    'it: `facts:` names one whose row in content/policy/evidence.yaml has that kind under ' +
    '`supports`. Without one, say what may be: "it may be in the spam folder".',
  why:
    'Nobody counted, so "usually" is a guess that reads like knowledge; and a wrong price is ' +
    'a promise.',
  example: {
    where: 'text',
    wrong: 'Usually the invite is in the spam folder.',
    right: 'The invite may be in the spam folder.',
  },
  check: ({ tree, frontMatter: { data, at } }, { policy, site }) => {
    if (!data || !tree) return []
    const supported = new Set(
      policy.evidence
        .filter(({ id }) => data.facts.includes(id))
        .flatMap(({ supports = [] }) => supports),
    )
    const summary = plainText(data.summary, { policy, supportAddress: site.supportAddress })
    return [
      { text: summary, place: (message: string) => ({ ...at(['summary']), message }) },
      ...blocksOf(tree),
    ].flatMap(({ text, place }) =>
      KINDS.flatMap(({ kind, says, words }) => {
        const found = supported.has(kind) ? null : words.exec(text)
        return found
          ? [
              place(
                `"${found[0]}" says ${says}, and no fact of this article supports a ` +
                  `statement of ${kind}; say what may be, or name the fact`,
              ),
            ]
          : []
      }),
    )
  },
}

interface Block {
  readonly text: string
  readonly place: (message: string) => LocalDiagnostic
}

/** Paragraphs, headings and cells, without what they quote. */
function blocksOf(tree: Root): Block[] {
  const blocks: Block[] = []
  visit(tree, (node: Nodes) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    const text = wordsOf(node).replace(/["“][^"”]*["”]/gu, '')
    blocks.push({ text, place: (message) => diagnosticAt(node, message) })
  })
  return blocks
}

/** The share of a fact's telling words below which nothing on a page can rest on it. */
const LEAST_SHARE = 0.15

export const unusedFacts: OwnRule = {
  id: 'unused-facts',
  about:
    'Every fact under `facts:` supports something that the article says: some of its words ' +
    'stand on the page.',
  why:
    'A fact that supports nothing hides what does: when it changes, the page is looked at in ' +
    'vain, and the page that needs looking at is not.',
  example: { where: 'front matter', wrong: 'facts: [PA-01, WT-06]', right: 'facts: [PA-01]' },
  check: (draft, { policy, site, texts, isSound }) => {
    const { data, at } = draft.frontMatter
    if (!data || data.facts.length === 0 || !isSound(draft)) return []
    const page = tellingWords(pageText(renderDraft(draft, { policy, site, passages: texts })))
    return data.facts.flatMap((id, index) => {
      const words = [...tellingWords(saysOf(policy, id))]
      const found = words.filter((word) => page.has(word))
      return found.length < words.length * LEAST_SHARE
        ? [
            {
              ...at(['facts', index]),
              message:
                `'facts' names ${id} ("${saysOf(policy, id)}"), and the article says nothing ` +
                'of it; take it out, or say it',
            },
          ]
        : []
    })
  },
}

const pageText = (article: Article | undefined): string =>
  article
    ? [
        article.title,
        article.summary,
        ...article.sections.flatMap(({ title, text }) => [title, text]),
      ].join('\n')
    : ''

const saysOf = ({ evidence }: Policy, id: string): string =>
  evidence.find((row) => row.id === id)?.says ?? ''

/** Words that any page has. */
const common = new Set(
  (
    'a an the my your our his her its their i we you he she it me us them is are was be been am ' +
    'do does did can could may might should would will shall how what when to of for in on at by ' +
    'with from and or that this there has have had get not no if as than then only also any all ' +
    'one own'
  ).split(' '),
)

const tellingWords = (text: string): ReadonlySet<string> =>
  new Set(
    wordsIn(text)
      .filter(({ text: word }) => /[\p{L}\p{N}]{2}/u.test(word) && !common.has(word))
      .map(({ stem }) => stem),
  )

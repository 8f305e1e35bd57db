// Sentences with what is true of them, and what the checker tells about each. How a sentence is
// read is no matter of this module.
import { contradictions } from '@/lib/lint/errors/text/contradictions'
import { menuPaths } from '@/lib/lint/literals/menu-paths'
import type { LintContext } from '@/lib/lint/rule'
import { readDraft } from '@/lib/lint/draft'
import { draftFile, draftText } from '../draft-article'

/** A sentence, whether it contradicts the policy by its default settings, and how it is put. */
export interface Labelled {
  readonly sentence: string
  readonly contradicts: boolean
  readonly kind: string
}

/** What was found among the sentences of one kind, or among all of them. */
export interface Tally {
  readonly wrong: number
  readonly found: number
  readonly right: number
  readonly falseAlarms: number
}

/**
 * The sentences of a table parted by tabs: sentence, `contradicts` or `true`, kind, and perhaps
 * more; the first line names the columns. Throws at a line with another word.
 */
export function parseLabelled(text: string): Labelled[] {
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line, index) => {
      const [sentence = '', truth = '', kind = ''] = line.split('\t')
      if (truth !== 'contradicts' && truth !== 'true')
        throw new Error(`line ${index + 2}: "${truth}" is neither "contradicts" nor "true"`)
      return { sentence, contradicts: truth === 'contradicts', kind }
    })
}

/** `LIST:lead:|item|item`, `TABLE:|head|;|cell|`, `HEAD:words`, `STEP:words` or words alone. */
function markdownFor(sentence: string): string {
  const [, form = '', rest = ''] = /^(LIST|TABLE|HEAD|STEP):(.*)$/.exec(sentence) ?? []
  switch (form) {
    case 'LIST': {
      const [lead = '', ...items] = rest.split('|')
      return `${lead}\n\n${items.map((item) => `- ${item}`).join('\n')}`
    }
    case 'TABLE': {
      const [head = '', ...rows] = rest.split(';')
      const rule = `|${head.replaceAll(/[^|]+/g, '---').slice(1)}`
      return [head, rule, ...rows].join('\n')
    }
    case 'HEAD':
      return `## ${rest}\n\nSome text.`
    case 'STEP':
      return `1. ${rest}`
    default:
      return sentence
  }
}

/** What the checker tells of a sentence that stands in an article: that it says what is not so. */
export function toldOf({ sentence }: Labelled, context: LintContext): string[] {
  const text = markdownFor(sentence)
  const draft = readDraft({ path: draftFile, text: draftText({}, `## Steps\n\n${text}\n`) })
  // A path that stands in the menu map is no mistake in what it says, only in how it is written.
  const paths = menuPaths(sentence, context).filter(({ message }) =>
    /what some accounts show|with an id of/.test(message),
  )
  return [
    ...contradictions.check(draft, context).map(({ message }) => message),
    ...paths.map(({ message }) => message),
  ]
}

/** What was found, by kind in the order of the sentences, and `all` last. */
export function tallies(
  sentences: readonly Labelled[],
  context: LintContext,
): ReadonlyMap<string, Tally> {
  const judged = sentences.map((labelled) => ({
    ...labelled,
    isTold: toldOf(labelled, context).length > 0,
  }))
  const tallied = (list: typeof judged): Tally => ({
    wrong: list.filter(({ contradicts }) => contradicts).length,
    found: list.filter(({ contradicts, isTold }) => contradicts && isTold).length,
    right: list.filter(({ contradicts }) => !contradicts).length,
    falseAlarms: list.filter(({ contradicts, isTold }) => !contradicts && isTold).length,
  })
  const kinds = [...new Set(judged.map(({ kind }) => kind))]
  return new Map([
    ...kinds.map(
      (kind) => [kind, tallied(judged.filter((labelled) => labelled.kind === kind))] as const,
    ),
    ['all', tallied(judged)] as const,
  ])
}

// What a writer points at: what a tag is rendered to, what a fact says, where a link leads, and
// where each of them is defined.
import { frontMatterFields } from '@/lib/articles/front-matter-fields'
import { findComponent, type PropKind } from '@/lib/markdown/dialect'
import { expandTree } from '@/lib/markdown/expand/expand'
import { markdownText } from '@/lib/markdown/markdown'
import { parseTree } from '@/lib/markdown/syntax/parse'
import type { LintContext } from '@/lib/lint/rule'
import { plainText } from '@/lib/policy/wording'
import { cursorAt, type Span } from './cursor'
import { definitionOf, placed, type Definition } from './definitions'
import { titleOf, wordingOf, wordsOf } from './names'
import { namedBy } from './references'

/** What stands at an offset: words about it in Markdown, and where it is defined. */
export interface Pointed {
  readonly span: Span
  readonly says: string | undefined
  readonly definition: Definition | undefined
}

/** The longest text that a hint shows. */
const MOST = 1500

/** What an offset of a file's text points at; undefined where that is nothing of ours. */
export function pointedAt(text: string, offset: number, context: LintContext): Pointed | undefined {
  return (
    linkAt(text, offset, context) ??
    fieldAt(text, offset, context) ??
    nameAt(text, offset, context) ??
    tagAt(text, offset, context)
  )
}

/** The match of a pattern that encloses an offset. */
function around(pattern: RegExp, text: string, offset: number): RegExpExecArray | undefined {
  return [...text.matchAll(pattern)].find(
    ({ index, 0: found }) => index <= offset && offset <= index + found.length,
  )
}

const TAG = /<([A-Z]\w*)((?:\s+\w+(?:=(?:"[^"<>]*"|'[^'<>]*'))?)*)\s*\/?>/g

function tagAt(text: string, offset: number, context: LintContext): Pointed | undefined {
  const found = around(TAG, text, offset)
  const shape = findComponent(found?.[1] ?? null)
  if (!found || !shape) return undefined
  const span = { from: found.index, to: found.index + found[0].length }
  const attributes = [...(found[2] ?? '').matchAll(/(\w+)=["']([^"']*)["']/g)]
  const named = attributes.flatMap(([, prop = '', id = '']) => {
    const kind = shape.props[prop]?.kind
    return kind === undefined ? [] : [{ kind, id }]
  })
  return {
    span,
    says: rendered(found[0], context) ?? wordsOfNamed(named, context),
    definition: named.map(({ kind, id }) => definitionOf(kind, id, context)).find(Boolean),
  }
}

interface Named {
  readonly kind: PropKind
  readonly id: string
}

const wordsOfNamed = (named: readonly Named[], context: LintContext): string | undefined =>
  named.map(({ kind, id }) => wordsOf(kind, id, context)).find((words) => words !== undefined)

/** What a tag is rendered to, as Markdown; undefined where it cannot be. */
function rendered(tag: string, context: LintContext): string | undefined {
  const { tree } = parseTree(/\/>$/.test(tag) ? tag : `${tag}</${/\w+/.exec(tag)?.[0]}>`)
  if (!tree) return undefined
  try {
    const { site } = context
    const words = markdownText(expandTree(tree, { wording: wordingOf(context), site })).trim()
    if (words === '') return undefined
    return words.length > MOST ? `${words.slice(0, MOST)} …` : words
  } catch {
    // A name that is not there is told by the checker.
    return undefined
  }
}

const LINK = /\]\(([^()\s]+)\)/g

function linkAt(text: string, offset: number, context: LintContext): Pointed | undefined {
  const found = around(LINK, text, offset)
  const url = found?.[1]
  if (!found || url === undefined) return undefined
  const from = found.index + ']('.length
  const span = { from, to: from + url.length }
  const [, kind, name = '', anchor] = /^\/(articles|fix)\/([a-z0-9-]+)(?:#(.*))?$/.exec(url) ?? []
  if (kind === 'fix')
    return {
      span,
      says: wordsOf('symptom', name, context),
      definition: definitionOf('symptom', name, context),
    }
  const article = context.bySlug.get(name) ?? context.byOldSlug.get(name)
  if (!article) return undefined
  const { data } = article.frontMatter
  return {
    span,
    says:
      data && `**${titleOf(article, context)}**\n\n${plainText(data.summary, wordingOf(context))}`,
    definition: { file: article.file, line: lineOf(article.text, anchor), column: 1 },
  }
}

/** The line of a heading whose words give this address; 1 where none does. */
function lineOf(text: string, anchor: string | undefined): number {
  if (anchor === undefined) return 1
  const lines = text.split('\n')
  const at = lines.findIndex(
    (line) =>
      /^#{2,6} /.test(line) &&
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}_ -]/gu, '')
        .trim()
        .replaceAll(' ', '-') === anchor,
  )
  return at < 0 ? 1 : at + 1
}

/** A name in a guided fix or a table. */
function nameAt(text: string, offset: number, context: LintContext): Pointed | undefined {
  const cursor = cursorAt(text, offset)
  if (cursor?.kind !== 'name') return undefined
  const { span, names } = cursor
  const word = text.slice(span.from, span.to)
  const found = namedBy(names, text, context).find(({ id }) => id === word)
  return found && { span, says: found.says, definition: found.definition }
}

function fieldAt(text: string, offset: number, context: LintContext): Pointed | undefined {
  const cursor = cursorAt(text, offset)
  if (cursor?.kind !== 'field' && cursor?.kind !== 'field value') return undefined
  const { span } = cursor
  const word = text.slice(span.from, span.to)
  const field = cursor.kind === 'field' ? word : cursor.field
  const help = frontMatterFields().properties[field]?.description
  if (cursor.kind === 'field' || field === word) return { span, says: help, definition: undefined }
  if (field === 'facts') {
    const fact = context.policy.evidence.find(({ id }) => id === word)
    return {
      span,
      says: fact?.says ?? help,
      definition: fact && placed(context.places.row('evidence', word)),
    }
  }
  const article = field === 'related' ? context.bySlug.get(word) : undefined
  if (article)
    return {
      span,
      says: titleOf(article, context),
      definition: { file: article.file, line: 1, column: 1 },
    }
  if (field === 'wizard')
    return {
      span,
      says: wordsOf('symptom', word, context) ?? help,
      definition: definitionOf('symptom', word, context),
    }
  return undefined
}

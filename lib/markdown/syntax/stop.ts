// Where the parser stops at a text, told in a writer's words, and how to read on behind it, so that
// one reading tells every such place. Quotes neither micromark nor the parser of JavaScript.
import type { VFileMessage } from 'vfile-message'
import type { Fix, LocalDiagnostic } from '@/lib/core/diagnostic'
import { findOwn } from '@/lib/core/own'
import { dialect, findComponent } from '@/lib/markdown/dialect'
import { foreignTags } from '@/lib/markdown/foreign/names'

/**
 * Why a text cannot be read; `text` is the same text, as long, without what was in the way:
 * undefined where what follows could not be told from what is wrong.
 */
export interface Stop {
  readonly diagnostic: LocalDiagnostic
  readonly text: string | undefined
}

interface Range {
  readonly from: number
  readonly to: number
}

/** What the parser stopped at. `error` is what it threw for this text. */
export function stopAt(error: VFileMessage, text: string): Stop {
  const { reason, source } = error
  const offset = offsetOf(error, text)
  if (source === 'micromark-extension-mdx-expression') return openBrace(text, offset)
  if (reason.includes('character `!`')) return htmlComment(text, offset - 1)
  if (reason.startsWith('Expected a closing tag')) return unclosed(text, toldOffset(reason, text))
  if (reason.includes('closing slash')) return strayClosing(text, offset)
  if (reason.startsWith('Unexpected closing tag')) return otherClosing(reason, text, offset)
  return strangeTag(text, text.lastIndexOf('<', Math.max(offset - 1, 0)))
}

function stop(text: string, range: Range, said: Said): Stop {
  const before = text.slice(0, range.from).split('\n')
  const { put, title, message, remedy, goesOn = true } = said
  const fix: Fix | undefined =
    put === undefined ? undefined : { ...range, text: put, title: title ?? `Write ${put}` }
  return {
    diagnostic: {
      line: before.length,
      column: (before.at(-1) ?? '').length + 1,
      message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(fix ? { fix } : {}),
    },
    text: goesOn ? blanked(text, range) : undefined,
  }
}

interface Said {
  readonly message: string
  readonly remedy?: string
  readonly put?: string
  readonly title?: string
  readonly goesOn?: boolean
}

/** Blank, but no empty line: below a heading something still stands. */
const blanked = (text: string, { from, to }: Range): string =>
  text.slice(0, from) +
  text
    .slice(from, to)
    .replace(/[^\r\n]/g, ' ')
    .replace(/^ /, '\u00a0') +
  text.slice(to)

/** The end of a tag that opens at an offset; the end of its line where nothing closes it. */
function tagEnd(text: string, from: number): number {
  const end = /^<[^<>\n]*>/.exec(text.slice(from))?.[0].length
  return end === undefined ? lineEnd(text, from) : from + end
}

const lineEnd = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

function htmlComment(text: string, from: number): Stop {
  const end = text.indexOf('-->', from)
  if (!text.startsWith('<!--', from))
    return stop(
      text,
      { from, to: tagEnd(text, from) },
      { message: `${text.slice(from, tagEnd(text, from))} is HTML`, remedy: 'take it out' },
    )
  if (end < 0)
    return stop(
      text,
      { from, to: text.length },
      {
        message: '<!-- opens a comment that nothing closes',
        remedy: 'expected --> behind it; here a comment is written {/* … */}',
      },
    )
  const inner = text.slice(from + '<!--'.length, end)
  return stop(
    text,
    { from, to: end + '-->'.length },
    {
      message: '<!-- … --> is HTML',
      remedy: 'a comment is written {/* … */}, which nobody but writers sees',
      ...(inner.includes('*/') ? {} : { put: `{/* ${inner.trim()} */}` }),
    },
  )
}

const isVoid = (name: string): boolean => /^(?:br|hr|img|input|meta|link|wbr|source)$/.test(name)

/** A tag that opens and is not closed. */
function unclosed(text: string, from: number): Stop {
  const range = { from, to: tagEnd(text, from) }
  const tag = text.slice(from, range.to)
  const name = /^<([\w.]+)/.exec(tag)?.[1] ?? ''
  const shape = findComponent(name)
  const isClosedAlone = shape ? !shape.encloses : isVoid(name)
  if (isClosedAlone) {
    const put = imageText(name, tag) ?? tag.replace(/\s*>$/, ' />')
    return stop(text, range, { message: `${tag} is not closed`, remedy: `expected ${put}`, put })
  }
  if (shape || findOwn(foreignTags, name))
    return stop(text, range, {
      message: `${tag} is not closed`,
      remedy: `expected </${name}> behind what it encloses`,
    })
  return literalSign(text, from)
}

/** `![words](address)` for an <img> that says both. */
function imageText(name: string, tag: string): string | undefined {
  if (name !== 'img') return undefined
  const attribute = (of: string): string | undefined =>
    new RegExp(`\\s${of}=["']([^"']*)["']`).exec(tag)?.[1]
  const src = attribute('src')
  return src === undefined ? undefined : `![${attribute('alt') ?? ''}](${src})`
}

function strayClosing(text: string, offset: number): Stop {
  const from = text.lastIndexOf('<', offset)
  const to = tagEnd(text, from)
  const tag = text.slice(from, to)
  const name = /^<\/\s*([\w.]*)/.exec(tag)?.[1] ?? ''
  const isBreak = isVoid(name)
  return stop(
    text,
    { from, to },
    {
      message: `${tag} closes nothing`,
      remedy: isBreak ? `expected <${name} />` : `take it out, or open with <${name}> before`,
      put: isBreak ? `<${name} />` : '',
      title: isBreak ? `Write <${name} />` : `Take ${tag} out`,
    },
  )
}

function otherClosing(reason: string, text: string, offset: number): Stop {
  const opened = /for `<([^`>]+)>`/.exec(reason)?.[1] ?? ''
  const closed = /^<\/[^>]*>/.exec(text.slice(offset))?.[0] ?? ''
  const line = text.slice(0, toldOffset(reason, text)).split('\n').length
  const range = { from: offset, to: offset + closed.length }
  const isSame = closed.toLowerCase() === `</${opened.toLowerCase()}>`
  return stop(text, range, {
    message: `${closed} does not close <${opened}> of line ${line}`,
    remedy: `expected </${opened}> before it`,
    ...(isSame ? { put: `</${opened}>` } : {}),
    goesOn: false,
  })
}

/** A `<` that begins no tag, or a tag whose attributes cannot be read. */
function strangeTag(text: string, from: number): Stop {
  const name = /^<\/?([A-Za-z][\w.]*)(?=[\s/>])[^<>\n]*>/.exec(text.slice(from))?.[1] ?? ''
  const isTag = Object.hasOwn(dialect, name) || Object.hasOwn(foreignTags, name) || isVoid(name)
  if (!isTag) return literalSign(text, from)
  const range = { from, to: tagEnd(text, from) }
  const tag = text.slice(from, range.to)
  const put = tag
    .replace(/[“”„‟″]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/=\s*([^\s"'{}<>/]+)(?=[\s/>])/g, '="$1"')
  const isMended = put !== tag && /^<[A-Za-z][\w.]*(?:\s+[\w-]+(?:="[^"]*")?)*\s*\/?>$/.test(put)
  return stop(text, range, {
    message: `${tag} cannot be read as a tag`,
    remedy: isMended
      ? `the value of an attribute stands in straight quotes: ${put}`
      : `expected it as in ${findComponent(name)?.example ?? `<${name} name="value" />`}`,
    ...(isMended ? { put } : {}),
  })
}

const literalSign = (text: string, from: number): Stop => {
  const sign = { from, to: from + 1 }
  const around = /^<\S{0,20}/.exec(text.slice(from))?.[0] ?? '<'
  return stop(text, sign, {
    message: `${around} is taken for a tag, and cannot be read as one`,
    remedy: 'a < that stands for itself is written \\<',
    put: '\\<',
  })
}

/** The brace that nothing closes, or that holds what is no value. */
function openBrace(text: string, offset: number): Stop {
  const code = /```[\s\S]*?(?:```|$)|`[^`\n]*`|\\./g
  const plain = text.replace(code, (found) => found.replace(/[{}]/g, ' '))
  const open: number[] = []
  for (const { 0: sign, index } of plain.slice(0, Math.max(offset, 0)).matchAll(/[{}]/g)) {
    if (sign === '{') open.push(index)
    else open.pop()
  }
  const from = open[0] ?? text.lastIndexOf('{', offset)
  return stop(
    text,
    { from, to: from + 1 },
    {
      message: 'this brace is not closed, or holds what is no value',
      remedy: 'a literal brace is written \\{, a comment {/* … */}',
      put: '\\{',
    },
  )
}

/** Of an unclosed tag the parser gives the paragraph as the place, and the tag in the words. */
function toldOffset(reason: string, text: string): number {
  const [, line = '1', column = '1'] = /\((\d+):(\d+)-/.exec(reason) ?? []
  return offsetAt(text, Number(line), Number(column))
}

const offsetOf = ({ line = 1, column = 1 }: VFileMessage, text: string): number =>
  offsetAt(text, line, column)

const offsetAt = (text: string, line: number, column: number): number =>
  text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0) +
  column -
  1

// The class lists of modules of ours as they are sent: every name of a utility has a short one in
// its place, so that scripts, and what the server draws, agree with the documents that are sealed.
// Not what a module says to people who read it: the source keeps its names.
import type { LiteralLikeNode, Node } from 'typescript'
import { ts } from './typescript.mjs'

/** By the name of a utility, what it is called where it is sent. */
export type ShortNames = ReadonlyMap<string, string>

/** A piece of text in a module: of a string or of a template, whose other pieces are beside it. */
interface Piece {
  readonly from: number
  readonly to: number
  readonly text: string
  /** Whether something is put in right before it, or right after it. */
  readonly isGlued: readonly [boolean, boolean]
  readonly write: (text: string) => string
}

/** Every word in the texts of a module: what could be the name of a utility. */
export const wordsIn = (source: string, file: string): readonly string[] =>
  piecesOf(source, file).flatMap(({ text }) => text.split(/[\s"]+/).filter(Boolean))

/**
 * A module with short names: in texts of names alone (`isName`), and in what stands between the
 * quotes of `class="…"` in HTML as text. A word that is glued to something is none.
 */
export function withShortNames(
  source: string,
  file: string,
  short: ShortNames,
  isName: (word: string) => boolean,
): string {
  const edits: { from: number; to: number; by: string }[] = []
  let isOpen = false
  for (const { from, to, text, isGlued, write } of piecesOf(source, file)) {
    const [before, after] = isGlued
    const words = text.split(/\s+/).filter(Boolean)
    const stands = (!before || /^\s/.test(text)) && (!after || /\s$/.test(text))
    let by = text
    if (words.length > 0 && stands && words.every(isName)) by = renamed(text, short)
    else {
      if (!before) isOpen = false
      by = `${isOpen ? 'class="' : ''}${text}`.replace(
        /\bclass="([^"]*)("|$)/g,
        (_, list: string, end: string) =>
          `class="${renamed(list, short, end === '' && after)}${end}`,
      )
      if (isOpen) by = by.slice('class="'.length)
      isOpen = after && /\bclass="[^"]*$/.test((isOpen ? 'class="' : '') + text)
    }
    if (by !== text) edits.push({ from, to, by: write(by) })
  }
  return edits.reduceRight(
    (whole, { from, to, by }) => whole.slice(0, from) + by + whole.slice(to),
    source,
  )
}

/** A list with short names, but for a last word that goes on. */
const renamed = (list: string, short: ShortNames, goesOn = false): string =>
  list.replace(/\S+/g, (word, at: number) =>
    goesOn && at + word.length === list.length ? word : (short.get(word) ?? word),
  )

const inBraces = (text: string): string => `{${JSON.stringify(text)}}`
const escaped = (text: string): string => text.replace(/[\\`]|\$\{/g, '\\$&')

/** A module is in many bundles, each of which asks for it. */
const read = new Map<string, { readonly source: string; readonly pieces: readonly Piece[] }>()

function piecesOf(source: string, file: string): readonly Piece[] {
  const known = read.get(file)
  if (known?.source === source) return known.pieces
  const pieces = cutPieces(source, file)
  read.set(file, { source, pieces })
  return pieces
}

function cutPieces(source: string, file: string): readonly Piece[] {
  const pieces: Piece[] = []
  const parsed = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true)
  const add = (node: LiteralLikeNode, ends: readonly [number, number], glued: Piece['isGlued']) =>
    pieces.push({
      from: node.getStart() + ends[0],
      to: node.getEnd() - ends[1],
      text: node.text,
      isGlued: glued,
      write: escaped,
    })
  const visit = (node: Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (ts.isStringLiteral(node))
      pieces.push({
        from: node.getStart(),
        to: node.getEnd(),
        text: node.text,
        isGlued: [false, false],
        write: ts.isJsxAttribute(node.parent) ? inBraces : JSON.stringify,
      })
    else if (ts.isNoSubstitutionTemplateLiteral(node)) add(node, [1, 1], [false, false])
    else if (ts.isTemplateExpression(node)) {
      add(node.head, [1, 2], [false, true])
      for (const { expression, literal } of node.templateSpans) {
        visit(expression)
        add(literal, [1, ts.isTemplateTail(literal) ? 1 : 2], [true, ts.isTemplateMiddle(literal)])
      }
      return
    }
    ts.forEachChild(node, visit)
  }
  visit(parsed)
  return pieces
}

// The class lists of the markup, read from the syntax of its modules: what stands in `className`,
// `class`, `classList.add` and in HTML as text, through the constants they name.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import ts from 'typescript'

/** A class list as it stands somewhere: all its names, and where. */
export interface ClassList {
  readonly names: readonly string[]
  readonly place: string
}

/** What Tailwind reads as the place of a name and has no rule for. */
export const MARKERS = ['group', 'peer']

const parsed = new Map<string, ts.SourceFile>()

function parse(file: string): ts.SourceFile {
  const source =
    parsed.get(file) ??
    ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
  parsed.set(file, source)
  return source
}

/** Every class list below `components` and `app`, one a place. */
export function readClassLists(): readonly ClassList[] {
  return ['components', 'app'].flatMap(modulesIn).flatMap((file) => {
    const source = parse(file)
    const placeOf = (at: number): string =>
      `${file}:${source.getLineAndCharacterOfPosition(at).line + 1}`
    return [
      ...expressionsOf(source).map((expression) => ({
        names: wordsOf(expression, file).flatMap(namesIn),
        place: placeOf(expression.getStart()),
      })),
      // Written out in HTML as text.
      ...[...source.text.matchAll(/\bclass="([^"$]*)/g)].map(({ 1: text = '', index }) => ({
        names: namesIn(text),
        place: placeOf(index),
      })),
    ]
  })
}

const namesIn = (text: string): string[] => text.split(/\s+/).filter(Boolean)

const modulesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.posix.join(folder, name.replaceAll('\\', '/')))

/** Where a class list is said: an attribute, a property, an assignment, an argument, or HTML. */
function expressionsOf(source: ts.SourceFile): readonly ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isJsxAttribute(node) && /^class(?:Name)?$/.test(node.name.getText())) {
      if (node.initializer) found.push(node.initializer)
      return
    }
    if (ts.isPropertyAssignment(node) && /^class(?:Name)?$/.test(node.name.getText()))
      found.push(node.initializer)
    if (
      ts.isBinaryExpression(node) &&
      node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      /\.className$/.test(node.left.getText())
    )
      found.push(node.right)
    if (ts.isCallExpression(node) && /\.classList\.add$/.test(node.expression.getText()))
      found.push(...node.arguments)
    if (ts.isTemplateExpression(node)) found.push(...inHtml(node))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** In HTML as text: what `class="${…}"` puts in. */
function inHtml(node: ts.TemplateExpression): readonly ts.Node[] {
  const before = [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
  return node.templateSpans
    .filter((_, at) => /class="[^"]*$/.test(before[at] ?? ''))
    .map(({ expression }) => expression)
}

/** The literals of an expression, through the constants and functions that it names. */
function wordsOf(node: ts.Node, file: string, seen = new Set<string>()): readonly string[] {
  if (ts.isStringLiteralLike(node)) return [node.text]
  if (ts.isTemplateExpression(node))
    return [
      node.head.text,
      ...node.templateSpans.flatMap(({ expression, literal }) => [
        ...wordsOf(expression, file, seen),
        literal.text,
      ]),
    ]
  if (ts.isConditionalExpression(node))
    return [...wordsOf(node.whenTrue, file, seen), ...wordsOf(node.whenFalse, file, seen)]
  if (ts.isIdentifier(node)) return wordsOfName(node.text, file, seen)
  if (ts.isCallExpression(node)) return wordsOf(node.expression, file, seen)
  if (ts.isPropertyAssignment(node)) return wordsOf(node.initializer, file, seen)
  const words: string[] = []
  ts.forEachChild(node, (child) => void words.push(...wordsOf(child, file, seen)))
  return words
}

/** What a name stands for, in its module or in the one it is imported from. */
function wordsOfName(name: string, file: string, seen: Set<string>): readonly string[] {
  const key = `${file} ${name}`
  if (seen.has(key)) return []
  seen.add(key)
  for (const statement of parse(file).statements) {
    if (ts.isVariableStatement(statement))
      for (const declaration of statement.declarationList.declarations)
        if (declaration.name.getText() === name && declaration.initializer)
          return wordsOf(declaration.initializer, file, seen)
    if (
      ts.isImportDeclaration(statement) &&
      ts.isStringLiteral(statement.moduleSpecifier) &&
      new RegExp(`\\b${name}\\b`).test(statement.importClause?.getText() ?? '')
    ) {
      const from = moduleOf(statement.moduleSpecifier.text, file)
      if (from) return wordsOfName(name, from, seen)
    }
  }
  return []
}

function moduleOf(specifier: string, file: string): string | undefined {
  if (!/^(?:@\/components\/|\.)/.test(specifier)) return undefined
  const base = specifier.startsWith('@/')
    ? specifier.slice(2)
    : path.join(path.dirname(file), specifier)
  return [`${base}.ts`, `${base}.tsx`].find(existsSync)
}

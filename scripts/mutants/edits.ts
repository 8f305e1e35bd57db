// Single edits of a module: each changes what the program does in one place, as a slip would.
import ts from 'typescript'

/** One edit: what it replaces, from `start` to `end` in the text, and where a person finds it. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Counts from 1. */
  readonly line: number
  readonly column: number
  /** What was done, such as `<= becomes <`. */
  readonly what: string
}

const FLIPPED = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
])
/** Methods that a list may do without, and those that are taken one for the other. */
const DROPPED = new Set(['filter', 'sort', 'toSorted', 'reverse', 'toReversed', 'slice'])
const SWAPPED = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
])

/** Every edit of a module, in the order of their places. */
export function editsOf(file: string, text: string): readonly Edit[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const edits: Edit[] = []
  const plant: Plant = (node, replacement, what) => {
    const start = node.getStart(source)
    const { line, character } = source.getLineAndCharacterOfPosition(start)
    const end = node.getEnd()
    edits.push({ start, end, text: replacement, line: line + 1, column: character + 1, what })
  }
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node))
      return
    editsAt(node, source, plant)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return edits.sort((one, other) => one.start - other.start)
}

type Plant = (node: ts.Node, replacement: string, what: string) => void

function editsAt(node: ts.Node, source: ts.SourceFile, plant: Plant): void {
  const textOf = (part: ts.Node): string => part.getText(source)
  if (ts.isBinaryExpression(node)) editsOfOperator(node, textOf, plant)
  else if (ts.isIfStatement(node) || ts.isWhileStatement(node)) {
    const condition = node.expression
    plant(condition, 'false', `${shortened(textOf(condition))} becomes false`)
    if (ts.isIfStatement(node))
      plant(condition, 'true', `${shortened(textOf(condition))} becomes true`)
  } else if (ts.isConditionalExpression(node)) {
    const { condition, whenTrue, whenFalse } = node
    for (const branch of [whenTrue, whenFalse])
      plant(node, `(${textOf(branch)})`, `${shortened(textOf(condition))} ? : is always one branch`)
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
    plant(node, `(${textOf(node.operand)})`, `${shortened(textOf(node))} loses its !`)
  else if (ts.isNumericLiteral(node) && !isName(node)) {
    plant(node, `(${node.text} + 1)`, `${node.text} becomes one more`)
    plant(node, `(${node.text} - 1)`, `${node.text} becomes one less`)
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) plant(node, 'false', 'true becomes false')
  else if (node.kind === ts.SyntaxKind.FalseKeyword) plant(node, 'true', 'false becomes true')
  else if (ts.isExpressionStatement(node)) plant(node, ';', `${shortened(textOf(node))} is removed`)
  else if (ts.isReturnStatement(node) && node.expression)
    plant(node.expression, 'undefined', `return ${shortened(textOf(node.expression))} is empty`)
  else if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
    editsOfMethod(node, node.expression, textOf, plant)
}

type TextOf = (node: ts.Node) => string

function editsOfOperator(node: ts.BinaryExpression, textOf: TextOf, plant: Plant): void {
  const { left, operatorToken, right } = node
  const flipped = FLIPPED.get(operatorToken.kind)
  const joinsText = [left, right].some(
    (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
  )
  if (flipped && !joinsText)
    plant(operatorToken, flipped, `${textOf(operatorToken)} becomes ${flipped}`)
  if (
    operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ||
    operatorToken.kind === ts.SyntaxKind.BarBarToken ||
    operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken
  ) {
    plant(node, `(${textOf(left)})`, `${shortened(textOf(right))} is dropped`)
    plant(node, `(${textOf(right)})`, `${shortened(textOf(left))} is dropped`)
  }
}

function editsOfMethod(
  call: ts.CallExpression,
  { expression: on, name }: ts.PropertyAccessExpression,
  textOf: TextOf,
  plant: Plant,
): void {
  if (DROPPED.has(name.text)) plant(call, `(${textOf(on)})`, `.${name.text}() is dropped`)
  const swapped = SWAPPED.get(name.text)
  if (swapped) plant(name, swapped, `.${name.text} becomes .${swapped}`)
}

const isName = (node: ts.NumericLiteral): boolean =>
  ts.isPropertyAssignment(node.parent) && node.parent.name === node

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > 60 ? `${line.slice(0, 57)}...` : line
}

/** The text with one edit. */
export const applied = (text: string, { start, end, text: replacement }: Edit): string =>
  text.slice(0, start) + replacement + text.slice(end)

/** At most `most` of the edits, spread evenly over the module; the same in every run. */
export function spread<Item>(items: readonly Item[], most: number): readonly Item[] {
  if (items.length <= most) return items
  return Array.from(
    { length: most },
    (_, at) => items[Math.floor((at * items.length) / most)],
  ).filter((item) => item !== undefined)
}

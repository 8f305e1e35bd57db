// One field of the front matter of a text, written anew without touching anything else in it: the
// order of fields, comments and the layout of the others stay.
import { Document, isCollection, isMap, isNode, isScalar, parseDocument, Scalar } from 'yaml'
import { splitFrontMatter } from '@/lib/core/front-matter'

/** What a field may be given. */
export type FieldValue =
  string | number | boolean | readonly string[] | Readonly<Record<string, string>>

/**
 * The text with a field set, at the end of the front matter where it was not there, or taken out
 * where `value` is undefined; a list stays on one line or on several, and folded words stay folded.
 * Throws an Error where the text has no front matter, or one that cannot be read.
 */
export function withField(text: string, field: string, value: FieldValue | undefined): string {
  const split = splitFrontMatter(text)
  if (split.kind !== 'found') throw new Error('an article without front matter has no fields')
  const { yaml: matter, yamlStart } = split
  const document = parseDocument(matter)
  const [error] = document.errors
  if (error) throw new Error('the front matter cannot be read as it is: mend it in the text')
  const pair = isMap(document.contents)
    ? document.contents.items.find(({ key }) => isScalar(key) && key.value === field)
    : undefined
  const put = (from: number, to: number, written: string): string =>
    text.slice(0, yamlStart + from) + written + text.slice(yamlStart + to)
  const old = pair && isNode(pair.value) ? pair.value : undefined
  const key = pair && isNode(pair.key) ? pair.key : undefined
  const start = key?.range?.[0]
  if (start === undefined) {
    if (value === undefined) return text
    const end = matter === '' || matter.endsWith('\n') ? '' : '\n'
    return put(matter.length, matter.length, `${end}${fieldText(field, value, undefined)}`)
  }
  const valueEnd = old?.range?.[1] ?? key?.range?.[1] ?? start
  const isWholeLines = matter[valueEnd - 1] === '\n'
  if (value === undefined) {
    const lineEnd = matter.indexOf('\n', isWholeLines ? valueEnd - 1 : valueEnd)
    return put(start, lineEnd < 0 ? matter.length : lineEnd + 1, '')
  }
  const written = fieldText(field, value, old)
  return put(start, valueEnd, isWholeLines ? written : written.replace(/\n$/, ''))
}

/** `field: value` with the line break behind it, laid out as the value that was there. */
function fieldText(field: string, value: FieldValue, old: unknown): string {
  const line = new Document({})
  const node = line.createNode(value)
  if (isCollection(node)) node.flow = isCollection(old) ? (old.flow ?? false) : true
  // Folded, spaces around words would be lost, and line breaks between them.
  const canFold = typeof value === 'string' && /^\S(?:.*\S)?$/u.test(value)
  if (canFold && isScalar(node) && isScalar(old))
    if (old.type === Scalar.BLOCK_FOLDED || old.type === Scalar.BLOCK_LITERAL)
      node.type = Scalar.BLOCK_FOLDED
  line.set(field, node)
  if (isMap(line.contents)) line.contents.flow = false
  // Folded words without a line break behind them are written >-.
  return line.toString({ lineWidth: 0, flowCollectionPadding: false }).replace(/\n*$/, '\n')
}

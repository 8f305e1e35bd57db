// What the classes of a sealed document mean. The same look has other letters in another document,
// so a class is known by its rules alone.
import { parseRules, splitList, type Rule } from '@/server/seal/rules'

/** The rules of each class of a document: condition, selector and declarations, as text. */
export type Looks = ReadonlyMap<string, readonly string[]>

interface Styled {
  readonly condition: string
  readonly selector: string
  readonly declarations: readonly string[]
}

const CLASS = /\.((?:\\.|[\w-])+)/g
const ROOT = /^(?:html|:root)$/
const VARIABLE = /var\((--[\w-]+)/g
/** Variables are named in variables, and not deeper than this. */
const DEEPEST = 5

/** Reads the stylesheet of a sealed document. */
export function readLooks(css: string): Looks {
  const rules = flatten(parseRules(css))
  const values = new Map(
    rules
      .filter((rule) => ROOT.test(rule.selector) && !rule.condition.includes('@media'))
      .flatMap(({ declarations }) => declarations.map(split))
      .filter(([name]) => name.startsWith('--')),
  )
  /** A value with what its variables stand for: their names, too, are the document's own. */
  const resolved = (value: string, depth = 0): string =>
    value.replaceAll(VARIABLE, (_, name: string) => {
      const inner = values.get(name)
      return `var(${inner === undefined || depth > DEEPEST ? '' : resolved(inner, depth + 1)}`
    })
  const looks = new Map<string, string[]>()
  for (const { condition, selector, declarations } of rules) {
    const text = declarations
      .map(split)
      .map(([name, value]) => `${name.startsWith('--') ? '--' : name}:${resolved(value)}`)
      .toSorted()
      .join(';')
    for (const name of new Set([...selector.matchAll(CLASS)].map(([, name = '']) => name))) {
      const others = selector.replaceAll(CLASS, (_, other: string) => (other === name ? '&' : '*'))
      const found = looks.get(name.replaceAll('\\', '')) ?? []
      looks.set(name.replaceAll('\\', ''), [...found, `${condition}|${others}|${text}`])
    }
  }
  return looks
}

function flatten(rules: readonly (Rule | string)[], condition = ''): readonly Styled[] {
  return rules.flatMap((rule): readonly Styled[] => {
    if (typeof rule === 'string' || !rule.body) return []
    if (rule.prelude.startsWith('@')) return flatten(rule.body, condition + rule.prelude)
    const declarations = rule.body.filter((part) => typeof part === 'string')
    return splitList(rule.prelude).map((selector) => ({ condition, selector, declarations }))
  })
}

function split(declaration: string): readonly [name: string, value: string] {
  const at = declaration.indexOf(':')
  return [declaration.slice(0, at), declaration.slice(at + 1)]
}

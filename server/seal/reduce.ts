// What a document's stylesheet says that nothing in the document can ask for: rules of elements and
// attributes that it has not, and custom properties that nothing reads.
import { mapRules, parseRules, writeRules, type Rule } from './rules'
import { reduceSelectors, type Possible } from './selector'

const READ = /var\((--[\w-]+)/g
const SET = /^(--[\w-]+):/

/** A stylesheet without the rules whose selectors nothing in a document can match. */
export const withoutImpossible = (css: string, possible: Possible): string =>
  writeRules(
    mapRules(parseRules(css), (rule) => {
      if (rule.prelude.startsWith('@')) return rule
      const prelude = reduceSelectors(rule.prelude, possible)
      return prelude === undefined ? undefined : { ...rule, prelude }
    }),
  )

/**
 * A stylesheet without the custom properties that nothing reads, and with the initial value of
 * those that nothing sets in the place of their name. What stands in `texts` is read and set there.
 */
export function withoutIdleProperties(css: string, texts: readonly string[]): string {
  const isKnown = (name: string): boolean => texts.some((text) => text.includes(name))
  let rules = parseRules(withConstants(css, isKnown))
  for (let before = ''; ;) {
    const now = writeRules(rules)
    if (now === before) return now
    before = now
    const read = new Set([...now.matchAll(READ)].map(([, name = '']) => name))
    const isIdle = (name: string | undefined): boolean =>
      name !== undefined && !read.has(name) && !isKnown(name)
    rules = mapRules(rules, (rule) =>
      isIdle(registered(rule))
        ? undefined
        : {
            ...rule,
            body: rule.body?.filter(
              (part) => typeof part !== 'string' || !isIdle(SET.exec(part)?.[1]),
            ),
          },
    )
  }
}

const registered = ({ prelude }: Rule): string | undefined =>
  prelude.startsWith('@property ') ? prelude.slice('@property '.length).trim() : undefined

/** Tailwind declares what it registers once more, for browsers that do not know `@property`. */
const FALLBACK = '@layer properties'

function withConstants(css: string, isKnown: (name: string) => boolean): string {
  const rules = parseRules(css)
  const initial = new Map<string, string>()
  const set = new Set<string>()
  const look = (rule: Rule): void => {
    const name = registered(rule)
    if (rule.prelude === FALLBACK) return
    for (const part of rule.body ?? [])
      if (typeof part !== 'string') look(part)
      else if (name) initial.set(name, /^initial-value:(.*)$/.exec(part)?.[1] ?? '')
      else {
        const property = SET.exec(part)?.[1]
        if (property) set.add(property)
      }
  }
  rules.forEach(look)
  return css.replace(/var\((--[\w-]+)\)/g, (all, name: string) => {
    const value = initial.get(name)
    return value && !set.has(name) && !isKnown(name) ? value : all
  })
}

// A stylesheet as rules and declarations, as far as the seal has to tell them apart: of what
// Lightning CSS wrote, where nothing is nested in a rule of selectors and no comment is left.

/** A rule: its selectors or its condition, and what it holds. */
export interface Rule {
  readonly prelude: string
  /** Rules and declarations, in order; undefined for a statement such as `@layer theme`. */
  readonly body: readonly (Rule | string)[] | undefined
}

/** Reads a stylesheet into its rules. */
export function parseRules(css: string): readonly Rule[] {
  let at = 0
  const block = (): (Rule | string)[] => {
    const found: (Rule | string)[] = []
    while (at < css.length && css[at] !== '}') {
      const end = endOf(css, at)
      const text = css.slice(at, end)
      at = end
      if (css[at] === '{') {
        at++
        found.push({ prelude: text, body: block() })
        at++
      } else {
        if (text.startsWith('@')) found.push({ prelude: text, body: undefined })
        else if (text.trim() !== '') found.push(text)
        if (css[at] === ';') at++
      }
    }
    return found
  }
  return block().filter((part): part is Rule => typeof part !== 'string')
}

/** Where what begins at a place ends: before a brace or a semicolon that is not within it. */
function endOf(css: string, from: number): number {
  let open = 0
  for (let at = from; at < css.length; at++) {
    const sign = css.charAt(at)
    if (sign === '\\') at++
    else if (sign === '"' || sign === "'") at = endOfString(css, at)
    else if (sign === '(' || sign === '[') open++
    else if (sign === ')' || sign === ']') open--
    else if (open === 0 && /[{};]/.test(sign)) return at
  }
  return css.length
}

function endOfString(css: string, from: number): number {
  for (let at = from + 1; at < css.length; at++) {
    if (css[at] === '\\') at++
    else if (css[at] === css[from]) return at
  }
  return css.length
}

/** Writes rules out, those without content left out. */
export const writeRules = (rules: readonly Rule[]): string => rules.map(written).join('')

function written({ prelude, body }: Rule): string {
  if (!body) return `${prelude};`
  const parts = body.map((part) => (typeof part === 'string' ? part : written(part)))
  const text = parts.filter((part) => part !== '')
  if (text.length === 0) return ''
  const inside = body.some((part) => typeof part === 'string') ? text.join(';') : text.join('')
  return `${prelude}{${inside}}`
}

/** The parts of a list that commas separate, such as selectors, but not within brackets. */
export function splitList(text: string): readonly string[] {
  const parts: string[] = []
  let open = 0
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (sign === '\\') at++
    else if (sign === '"' || sign === "'") at = endOfString(text, at)
    else if (sign === '(' || sign === '[') open++
    else if (sign === ')' || sign === ']') open--
    else if (sign === ',' && open === 0) {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)]
}

/** The rules of selectors and of `@property`, each given anew; undefined leaves one out. */
export function mapRules(
  rules: readonly Rule[],
  to: (rule: Rule) => Rule | undefined,
): readonly Rule[] {
  return rules.flatMap((rule): readonly Rule[] => {
    if (!rule.body) return [rule]
    const inner = rule.body.filter((part) => typeof part !== 'string')
    if (inner.length > 0 && inner.length < rule.body.length) return [rule]
    const given = inner.length > 0 ? { ...rule, body: mapRules(inner, to) } : to(rule)
    return given?.body?.length ? [given] : []
  })
}

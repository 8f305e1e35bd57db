// Selectors that can match something in a document, and those that cannot.
import type { Page } from './document'
import { splitList } from './rules'

type DocumentPage = Extract<Page, { kind: 'document' }>

/** What a document has, or can come to have: elements by name, attributes and their values. */
export interface Possible {
  readonly tag: (name: string) => boolean
  /** Without a value: whether the attribute is there at all. */
  readonly attribute: (name: string, value?: string) => boolean
}

/** Not the constants of a library's enumeration, `e.CODE="code"`: they make no element. */
const CONSTANT = '(?<!\\.[A-Z][A-Z\\d_]{0,30}=)'

/** What the front and the browser give to elements of a document after it was sealed. */
const GIVEN = /^(?:data-(?:theme|role)|aria-current|open|hidden|lang|checked|selected|value)$/

/**
 * What a document can come to have: its own elements and attributes, those that its scripts and
 * their data (`texts`) name, and what the front gives to its root.
 */
export function possibleIn(
  { tags, attributes }: Pick<DocumentPage, 'tags' | 'attributes'>,
  texts: readonly string[],
): Possible {
  const says = (pattern: string, flags?: string): boolean => {
    const said = new RegExp(pattern, flags)
    return texts.some((text) => said.test(text))
  }
  return {
    tag: (name) => tags.has(name) || says(`(?:${CONSTANT}["'\`]|<|u003c)${name}\\b`),
    attribute: (name, value) => {
      const values = attributes.get(name)
      const isThere = value === undefined ? values !== undefined : values?.has(value)
      // A script says dataset.status, ariaExpanded or the like.
      return isThere || GIVEN.test(name) || says(name.split('-').at(-1) ?? name, 'i')
    },
  }
}

/** An attribute, a pseudo-class, what is escaped, a class or an id, a name, or any other sign. */
const PART = /^(?:\[[^\]]*\]|::?[a-z-]+\(?|\\.|[.#](?:[\w-]|\\.|[^\0-\x7f])+|[a-z][\w-]*|[^])/
const TAG = /^[a-z][a-z0-9-]*$/
const LISTS = /^:(?:is|where|has)$/

/** Of a list of selectors, those that can match; undefined where none can. */
export function reduceSelectors(list: string, possible: Possible): string | undefined {
  const kept = splitList(list).flatMap((selector) => reduced(selector, possible) ?? [])
  return kept.length > 0 ? kept.join(',') : undefined
}

/**
 * One selector, with the element names that nothing has taken out of its lists; undefined where it
 * cannot match. Its specificity stays.
 */
function reduced(selector: string, possible: Possible): string | undefined {
  let out = ''
  for (let at = 0; at < selector.length;) {
    const rest = selector.slice(at)
    const [part = ''] = PART.exec(rest) ?? []
    at += part.length
    if (part.startsWith('[')) {
      if (!possible.attribute(...attributeOf(part.slice(1, -1)))) return undefined
      out += part
    } else if (part.endsWith('(')) {
      const end = closing(selector, at)
      const inside = selector.slice(at, end)
      at = end + 1
      const list = LISTS.test(part.slice(0, -1)) ? reducedList(inside, possible) : inside
      if (list === undefined) return undefined
      const stands = part === ':is(' && TAG.test(list) && /(?:^|[\s>+~])$/.test(out)
      out += stands ? list : `${part}${list})`
    } else {
      if (TAG.test(part) && /(?:^|[\s>+~])$/.test(out) && !possible.tag(part)) return undefined
      out += part
    }
  }
  return out
}

/** The name of an attribute, and its value where it has to be exactly that. */
function attributeOf(condition: string): [name: string, value?: string] {
  const at = condition.indexOf('=')
  if (at < 0) return [condition]
  const name = condition.slice(0, at)
  const value = condition.slice(at + 1)
  if (/[~|^$*]$/.test(name)) return [name.slice(0, -1)]
  return / [is]$/.test(value) ? [name] : [name, value.replace(/^["']|["']$/g, '')]
}

/** Only names of elements are taken out: the rest may be what makes the list specific. */
function reducedList(list: string, possible: Possible): string | undefined {
  const items = splitList(list)
  if (!items.some((item) => reduced(item, possible) !== undefined)) return undefined
  return items.filter((item) => !TAG.test(item) || possible.tag(item)).join(',')
}

function closing(selector: string, from: number): number {
  let open = 1
  for (let at = from; at < selector.length; at++) {
    const sign = selector.charAt(at)
    if (sign === '\\') at++
    else if (sign === '(') open++
    else if (sign === ')' && --open === 0) return at
  }
  return selector.length
}

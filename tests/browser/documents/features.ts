// What there is in a document that a browser, or axe in it, could find something wrong with: what
// kinds of element, how they look, where they stand, and what is odd about them. Two documents
// with the same features differ in their words alone.
import { parse } from 'parse5'
import { attribute, descendants, isElement, textOf, type Element } from '@/server/seal/markup'
import { readLooks, type Looks } from './looks'

/** What runs or is looked up, and is no part of what is shown. */
const UNSEEN = /^(?:script|style|template|noscript)$/
/** A word from a list, rather than a name or a text of the document's own. */
const WORD = /^[a-z-]{0,20}$/
/** What holds a text or an address of its own, even where that is one word. */
const OWN = /^(?:id|name|value|class|href|src|for|title|alt|aria-(?:label|describ|control|owns))/
/** Elements and roles that need a name. */
const NAMED = /^(?:a|button|summary|h[1-6]|label|legend|caption|th|option|title|figcaption|dt)$/
/** Attributes that name other elements. */
const NAMING = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'headers', 'list']

/** The features of a sealed document. */
export function featuresOf(html: string): ReadonlySet<string> {
  const elements = [...descendants(parse(html))].filter(isElement)
  const css = elements.filter(({ tagName }) => tagName === 'style').map(textOf)
  const looks = readLooks(css.join(''))
  const body = elements.filter(({ tagName }) => tagName === 'body').flatMap(elementsIn)
  return new Set(
    [
      ...elements.filter(({ tagName }) => tagName === 'html').map(kindOf),
      ...body.flatMap((element) => [
        `${isShut(element) ? 'shut ' : ''}${kindOf(element)}`,
        `${parentOf(element)?.tagName} > ${element.tagName}`,
        ...looksOf(element, looks),
        ...coloursOf(element, looks),
      ]),
      ...odd(body),
    ].filter((feature) => feature !== ''),
  )
}

const elementsIn = (element: Element): readonly Element[] =>
  [...descendants(element)].filter(isElement).filter(({ tagName }) => !UNSEEN.test(tagName))

function parentOf({ parentNode }: Element): Element | undefined {
  return parentNode && isElement(parentNode) ? parentNode : undefined
}

/** Whether it stands in what is closed when the page is opened: axe does not look there. */
function isShut(element: Element): boolean {
  if (attribute(element, 'hidden') !== undefined) return true
  const around = parentOf(element)
  if (!around) return false
  const isClosed = around.tagName === 'details' && attribute(around, 'open') === undefined
  return (isClosed && element.tagName !== 'summary') || isShut(around)
}

const classesOf = (element: Element): readonly string[] =>
  (attribute(element, 'class') ?? '').split(/\s+/).filter(Boolean)

/** Its tag and attributes, those from a list with their value. */
function kindOf({ tagName, attrs }: Element): string {
  const names = attrs.map(({ name, value }) =>
    WORD.test(value) && !OWN.test(name) ? `${name}=${value}` : name,
  )
  return `${tagName}[${names.toSorted().join(' ')}]`
}

const looksOf = (element: Element, looks: Looks): readonly string[] =>
  classesOf(element).flatMap((name) =>
    (looks.get(name) ?? [name]).map((look) => `${element.tagName} ${look}`),
  )

/** Of an element with words: what gives them their colour, and what their background. */
function coloursOf(element: Element, looks: Looks): readonly string[] {
  if (textOf(element).trim() === '') return []
  return [`${givenBy(element, looks, 'color')} on ${givenBy(element, looks, 'background')}`]
}

/** The nearest element around that sets a property, and how. */
function givenBy(element: Element | undefined, looks: Looks, property: string): string {
  if (!element) return ''
  const sets = new RegExp(`[|;]${property}(?:-color)?:`)
  const found = classesOf(element)
    .flatMap((name) => looks.get(name) ?? [])
    .filter((look) => sets.test(look))
  if (found.length > 0) return `${element.tagName} ${found.toSorted().join(' ')}`
  return givenBy(parentOf(element), looks, property)
}

/** What only stands out beside other elements, or by a name that is missing. */
function odd(elements: readonly Element[]): readonly string[] {
  const ids = new Map<string, number>()
  for (const element of elements) {
    const id = attribute(element, 'id')
    if (id !== undefined) ids.set(id, (ids.get(id) ?? 0) + 1)
  }
  const headings = elements.filter(({ tagName }) => /^h[1-6]$/.test(tagName))
  const landmarks = elements
    .filter(({ tagName }) => /^(?:nav|aside|section|form|main|header|footer)$/.test(tagName))
    .map((one) => `${one.tagName} ${attribute(one, 'aria-label') ?? ''}`)
  return [
    ...[...ids].flatMap(([, times]) => (times > 1 ? 'an id is there twice' : [])),
    ...headings.map(({ tagName }, at) => `${headings[at - 1]?.tagName} then ${tagName}`),
    ...landmarks.flatMap((one, at) =>
      /\S$/.test(one) && landmarks.indexOf(one) < at ? `two of a name: ${one}` : [],
    ),
    ...elements.flatMap((element) => [
      ...(NAMED.test(element.tagName) && !isNamed(element) ? [`no name: ${element.tagName}`] : []),
      ...NAMING.flatMap((name) =>
        (attribute(element, name) ?? '')
          .split(/\s+/)
          .flatMap((id) => (id === '' || ids.has(id) ? [] : `${name} names nothing`)),
      ),
    ]),
  ]
}

const isNamed = (element: Element): boolean =>
  [element, ...elementsIn(element)].some(
    (one) =>
      textOf(one).trim() !== '' ||
      ['aria-label', 'aria-labelledby', 'alt', 'title'].some((name) => attribute(one, name)),
  )

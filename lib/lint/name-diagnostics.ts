// Components in a draft that are not there, stand in the wrong place, or name what is not there.
import type { Nodes } from 'mdast'
import { visit } from '@/lib/markdown/syntax/visit'
import { tagErrors } from '@/lib/policy/prose/check'
import {
  findComponent,
  type ComponentShape,
  type PropKind,
  type PropShape,
} from '@/lib/markdown/dialect'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { propsOf, textProp, type Prop } from '@/lib/markdown/props'
import { cycleOf, type Passages } from '@/lib/markdown/includes'
import { isComponent, writtenAs, type ComponentNode } from '@/lib/markdown/tree'
import { unknownNamesOf } from '@/lib/markdown/unknown-names'
import { valuesOf, type Names } from '@/lib/markdown/vocabulary'
import { checkAnswers } from '@/lib/site/wizard-start'
import { rowsOf } from '@/lib/figure/permission-settings'
import type { Draft } from './draft'
import { diagnosticAt } from './place'
import { structureDiagnostics } from './structure'

/** The diagnostics of every component of a text. */
export function componentDiagnostics(
  { tree, slug }: Draft,
  names: Names & { readonly texts?: Passages },
): LocalDiagnostic[] {
  const diagnostics: LocalDiagnostic[] = []
  if (tree)
    visit(
      tree,
      (node, _, parent) =>
        void (
          isComponent(node) &&
          diagnostics.push(
            ...elementDiagnostics(node, parent, names),
            ...cycleDiagnostics(node, slug, names.texts),
          )
        ),
    )
  return diagnostics
}

/** The diagnostics of the tags in the title and the short answer. */
export const tagDiagnostics = (
  { frontMatter: { data, at } }: Draft,
  { policy }: Names,
): LocalDiagnostic[] =>
  (['title', 'summary'] as const).flatMap((field) =>
    tagErrors(data?.[field] ?? '', policy).map((message) => ({
      ...at([field]),
      message: `'${field}': ${message}`,
    })),
  )

/** Both. */
export const nameDiagnostics = (draft: Draft, names: Names): LocalDiagnostic[] => [
  ...tagDiagnostics(draft, names),
  ...componentDiagnostics(draft, names),
]

function elementDiagnostics(
  element: ComponentNode,
  parent: Nodes | undefined,
  names: Names,
): LocalDiagnostic[] {
  const unknown = unknownNamesOf(element)
  const shape = findComponent(element.name)
  if (!shape) return unknown
  return [
    ...unknown,
    ...placeDiagnostics(element, shape, parent),
    ...structureDiagnostics(element, shape, parent),
    ...propDiagnostics(element, shape, names),
  ]
}

function placeDiagnostics(
  element: ComponentNode,
  shape: ComponentShape,
  parent: Nodes | undefined,
): LocalDiagnostic[] {
  const diagnostics: LocalDiagnostic[] = []
  const inSentence =
    parent !== undefined &&
    'children' in parent &&
    element.type === 'mdxJsxTextElement' &&
    (parent.type !== 'paragraph' || parent.children.some((child) => !isAlone(child)))
  if (shape.place === 'block' && inSentence)
    diagnostics.push(
      diagnosticAt(
        element,
        `${writtenAs(element)} stands in the middle of a sentence; put it on lines of its own`,
      ),
    )
  if (shape.encloses && element.children.length === 0)
    diagnostics.push(
      diagnosticAt(
        element,
        `${writtenAs(element)} is empty; expected text inside, as in ${shape.example}`,
      ),
    )
  if (!shape.encloses && element.children.length > 0)
    diagnostics.push(
      diagnosticAt(
        element,
        `${writtenAs(element)} encloses text, but what it says comes from data; expected ` +
          `${shape.example}`,
      ),
    )
  return diagnostics
}

/** Whether a child of a paragraph leaves a component next to it on lines of its own. */
const isAlone = (node: Nodes): boolean =>
  isComponent(node)
    ? findComponent(node.name)?.place === 'block'
    : node.type === 'text' && node.value.trim() === ''

function propDiagnostics(
  element: ComponentNode,
  { props, example }: ComponentShape,
  names: Names,
): LocalDiagnostic[] {
  const given = propsOf(element)
  const missing = Object.entries(props).filter(
    ([name, { required }]) => required && !given.some((prop) => prop.name === name),
  )
  const diagnostics = missing.map(([name]) =>
    diagnosticAt(element, `${writtenAs(element)} needs ${name}="…"; expected ${example}`),
  )
  for (const prop of given) {
    const shape = props[prop.name]
    if (shape) diagnostics.push(...valueDiagnostics(element, prop, shape, { example, names }))
  }
  return diagnostics
}

interface Expected {
  readonly example: string
  readonly names: Names
}

function valueDiagnostics(
  element: ComponentNode,
  { name, value }: Prop,
  { kind, many = false }: PropShape,
  { example, names }: Expected,
): LocalDiagnostic[] {
  const told = `'${name}' of ${writtenAs(element)}`
  if (kind === 'flag')
    return value === true
      ? []
      : [diagnosticAt(element, `${told} stands without a value; expected ${example}`)]
  if (many && typeof value === 'object')
    return value.length === 0
      ? [diagnosticAt(element, `${told} is an empty list; expected ${example}`)]
      : value.flatMap((each) => textDiagnostics(element, { name, value: each }, kind, names))
  return typeof value === 'string'
    ? textDiagnostics(element, { name, value }, kind, names)
    : [diagnosticAt(element, `${told} needs a text in quotes; expected ${example}`)]
}

function textDiagnostics(
  element: ComponentNode,
  { name, value }: { readonly name: string; readonly value: string },
  kind: PropKind,
  names: Names,
): LocalDiagnostic[] {
  const written = writtenAs(element)
  const messages = [
    ...(kind === 'words'
      ? tagErrors(value, names.policy).map((message) => `${written} ${name}: ${message}`)
      : []),
    ...(kind === 'answers'
      ? checkAnswers(names.policy, textProp(element, 'symptom'), value).map(
          (message) => `${written} ${name}="…": ${message}`,
        )
      : []),
  ]
  const known = knownValues(element, kind, names)
  if (known && !known.includes(value))
    messages.push(
      `${written} names ${typeof kind === 'string' ? `the ${kind}` : name} "${value}", which ` +
        `does not exist; ${suggestion(value, known)}`,
    )
  return messages.map((message) => diagnosticAt(element, message))
}

/** The values that a prop of this component can have; undefined for free text. */
function knownValues(
  element: ComponentNode,
  kind: PropKind,
  names: Names,
): readonly string[] | undefined {
  if (kind === 'row') return rowsOf(names.policy, textProp(element, 'area'))
  if (kind === 'value') return valuesOfFact(textProp(element, 'id'), names)
  return valuesOf(kind, names)
}

const valuesOfFact = (fact: string, { policy }: Names): readonly string[] | undefined =>
  policy.facts.find(({ id }) => id === fact)?.values.map(({ id }) => id)

function cycleDiagnostics(
  element: ComponentNode,
  from: string,
  texts: Passages | undefined,
): LocalDiagnostic[] {
  const file = textProp(element, 'file')
  if (element.name !== 'Include' || !texts) return []
  const way = texts.has(from) ? cycleOf(from, texts) : undefined
  return way?.[1] === file
    ? [
        diagnosticAt(
          element,
          `<Include> goes in a circle: ${way.join(' includes ')}; take one of them out`,
        ),
      ]
    : []
}

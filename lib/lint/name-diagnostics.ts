// Components in a draft that are not there, stand in the wrong place, or name what is not there.
import type { Nodes } from 'mdast'
import { visit } from 'unist-util-visit'
import { inlineProblems } from '@/lib/policy/wording'
import { dialect, findComponent, type ComponentShape } from '@/lib/markdown/dialect'
import type { LocalDiagnostic } from '@/lib/core/diagnostic'
import { suggestion } from '@/lib/core/suggest'
import { propsOf, textProp } from '@/lib/markdown/props'
import { cycleOf, type Passages } from '@/lib/markdown/includes'
import { isElement, type Element } from '@/lib/markdown/tree'
import { valuesOf, type Names } from '@/lib/markdown/vocabulary'
import { checkAnswers } from '@/lib/site/wizard-start'
import { rowsOf } from '@/lib/figure/permission-settings'
import type { Draft } from './draft'
import { diagnosticAt } from './place'
import { called, structureDiagnostics, writtenAs } from './structure'

/** The faults of every component of a text. */
export function componentDiagnostics(
  { tree, extension, slug }: Draft,
  names: Names & { readonly texts?: Passages },
): LocalDiagnostic[] {
  const faults: LocalDiagnostic[] = []
  if (tree)
    visit(
      tree,
      (node, _, parent) =>
        void (
          isElement(node) &&
          faults.push(
            ...elementFaults(node, parent, names),
            ...(extension === '.md' ? tagAroundText(node) : []),
            ...cycleFaults(node, slug, names.texts),
          )
        ),
    )
  return faults
}

/** The faults of the tags in the title and the short answer. */
export const tagDiagnostics = (
  { frontMatter: { data, at } }: Draft,
  { policy }: Names,
): LocalDiagnostic[] =>
  (['title', 'summary'] as const).flatMap((field) =>
    inlineProblems(data?.[field] ?? '', policy).map((message) => ({
      ...at([field]),
      message: `'${field}': ${message}`,
    })),
  )

/** Both. */
export const nameDiagnostics = (draft: Draft, names: Names): LocalDiagnostic[] => [
  ...tagDiagnostics(draft, names),
  ...componentDiagnostics(draft, names),
]

function elementFaults(
  element: Element,
  parent: Nodes | undefined,
  names: Names,
): LocalDiagnostic[] {
  const shape = findComponent(element.name)
  if (!shape)
    return [
      diagnosticAt(
        element,
        `there is no component <${element.name ?? ''}>; ` +
          `${suggestion(element.name ?? '', Object.keys(dialect))}`,
      ),
    ]
  return [
    ...placeFaults(element, shape, parent),
    ...structureDiagnostics(element, shape, parent),
    ...propFaults(element, shape, names),
  ]
}

function placeFaults(
  element: Element,
  shape: ComponentShape,
  parent: Nodes | undefined,
): LocalDiagnostic[] {
  const faults: LocalDiagnostic[] = []
  const inSentence =
    parent !== undefined &&
    'children' in parent &&
    element.type === 'mdxJsxTextElement' &&
    (parent.type !== 'paragraph' || parent.children.some((child) => !isAlone(child)))
  if (shape.place === 'block' && inSentence)
    faults.push(
      diagnosticAt(
        element,
        `${called(element)} stands in the middle of a sentence; put it on lines of its own`,
      ),
    )
  if (shape.encloses && element.children.length === 0)
    faults.push(
      diagnosticAt(
        element,
        `${called(element)} is empty; expected text inside, as in ${shape.example}`,
      ),
    )
  if (!shape.encloses && element.children.length > 0)
    faults.push(
      diagnosticAt(
        element,
        `${called(element)} encloses text, but what it says comes from data; expected ` +
          `${shape.example}`,
      ),
    )
  return faults
}

/** Whether a child of a paragraph leaves a component next to it on lines of its own. */
const isAlone = (node: Nodes): boolean =>
  isElement(node)
    ? findComponent(node.name)?.place === 'block'
    : node.type === 'text' && node.value.trim() === ''

function propFaults(
  element: Element,
  { props, example }: ComponentShape,
  names: Names,
): LocalDiagnostic[] {
  const given = propsOf(element)
  const missing = Object.entries(props).filter(
    ([name, { required }]) => required && !given.some((prop) => prop.name === name),
  )
  const faults = missing.map(([name]) =>
    diagnosticAt(element, `${called(element)} needs ${name}="…"; expected ${example}`),
  )
  for (const { name, value } of given) {
    const prop = props[name]
    if (!prop)
      faults.push(
        diagnosticAt(
          element,
          `${called(element)} has no '${name}'; ${Object.keys(props).length > 0 ? suggestion(name, Object.keys(props)) : `expected ${example}`}`,
        ),
      )
    else if (prop.kind === 'flag') {
      if (value !== true)
        faults.push(
          diagnosticAt(
            element,
            `'${name}' of ${called(element)} stands without a value; expected ${example}`,
          ),
        )
    } else if (typeof value !== 'string')
      faults.push(
        diagnosticAt(
          element,
          `'${name}' of ${called(element)} needs a text in quotes; expected ${example}`,
        ),
      )
    else {
      if (prop.kind === 'words')
        faults.push(
          ...inlineProblems(value, names.policy).map((message) =>
            diagnosticAt(element, `${called(element)} ${name}: ${message}`),
          ),
        )
      if (prop.kind === 'answers')
        faults.push(
          ...checkAnswers(names.policy, textProp(element, 'symptom'), value).map((message) =>
            diagnosticAt(element, `${called(element)} ${name}="…": ${message}`),
          ),
        )
      const known =
        prop.kind === 'row'
          ? rowsOf(names.policy, textProp(element, 'area'))
          : prop.kind === 'value'
            ? valuesOfFact(textProp(element, 'id'), names)
            : valuesOf(prop.kind, names)
      if (known && !known.includes(value))
        faults.push(
          diagnosticAt(
            element,
            `${called(element)} names ${typeof prop.kind === 'string' ? `the ${prop.kind}` : name} "${value}", which does not exist; ${suggestion(value, known)}`,
          ),
        )
    }
  }
  return faults
}

const valuesOfFact = (fact: string, { policy }: Names): readonly string[] | undefined =>
  policy.facts.find(({ id }) => id === fact)?.values.map(({ id }) => id)

/** In a `.md`, what encloses text is a fence; a tag around text is for a `.mdx`. */
function tagAroundText(element: Element): LocalDiagnostic[] {
  const shape = findComponent(element.name)
  if (!shape?.encloses || shape.place === 'inline' || writtenAs(element) !== undefined) return []
  return [
    diagnosticAt(
      element,
      `<${element.name}> encloses text, which in a .md is a fence: ${shape.example}. ` +
        'Or name the file .mdx',
    ),
  ]
}

function cycleFaults(
  element: Element,
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

// Reads a wizard file. Everything wrong with its writing is a value with file, line, what was found
// and what was expected.
import { findOwn } from '@/lib/core/own'
import type { Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { conflictDiagnostic } from '@/lib/core/refused/conflict'
import { errorIn, TOP, type Diagnostic, type Place } from '@/lib/core/diagnostic'
import { blankFrontMatter, FRONT_MATTER_LINE, splitFrontMatter } from '@/lib/core/front-matter'
import { suggestion } from '@/lib/core/suggest'
import { plainText } from '@/lib/policy/wording'
import type { AuthoredStep, AuthoredWizard } from '@/lib/wizard/tree/authored'
import { readFrontMatter, type FrontMatter } from './front-matter'
import { parseStep } from './parse-step'
import { lineHtml, proseHtml } from '@/lib/markdown/prose'
import { withoutComments } from '@/lib/markdown/comments'
import { checkTags, placeOf, source, type Reading, type Section, type Vocabulary } from './reading'

const document = unified().use(remarkParse)

/** The wizard of a file, or everything that keeps it from being read. Never throws. */
export function parseWizard(
  file: string,
  written: string,
  vocabulary: Vocabulary,
): { wizard?: AuthoredWizard; diagnostics: readonly Diagnostic[] } {
  const conflict = conflictDiagnostic(written)
  if (conflict) return { diagnostics: [errorIn(file, 'wizard', conflict)] }
  const text = withoutComments(written)
  const split = splitFrontMatter(text)
  if (split.kind !== 'found') {
    return {
      diagnostics: [
        errorIn(file, 'wizard', {
          ...TOP,
          message: "a wizard starts with front matter between two lines of '---'; none was found",
        }),
      ],
    }
  }
  const root = document.parse(blankFrontMatter(text))
  const front = readFrontMatter(file, split.yaml, {
    line: FRONT_MATTER_LINE,
    offset: split.yamlStart,
  })
  if (!front.fields) return { diagnostics: front.diagnostics }
  const { fields } = front
  const model = vocabulary.symptoms.get(fields.symptom)
  if (!model)
    return {
      diagnostics: [
        front.at(
          'symptom',
          'no symptom is called ' +
            `'${fields.symptom}'; ${suggestion(fields.symptom, vocabulary.symptoms.keys())}`,
        ),
      ],
    }
  const sections = sectionsOf(root)
  const found: Diagnostic[] = []
  const report = (place: Place, message: string) =>
    void found.push(errorIn(file, 'wizard', { ...place, message }))
  const reading: Reading = {
    text,
    model,
    words: vocabulary,
    stepIds: sections.map(({ id }) => id),
    report,
  }
  const at = (field: keyof FrontMatter): Place => front.at(field, '')
  const wizard = {
    file,
    ...readFront(fields, root, at, reading),
    ...readStart(fields.start, at('start'), reading),
    steps: readSteps(sections, reading),
  }
  return found.length > 0 ? { diagnostics: found } : { wizard, diagnostics: [] }
}

/**
 * How a title begins that says what to do: whoever looks for what they see would not find it, and
 * whoever tries it may try the wrong thing.
 */
const SOLUTION = new RegExp(
  '^(?:how (?:to|do|can)|please|add|assign|buy|change|create|delete|disable|enable|give|make|' +
    'refresh|remove|resend|reset|restart|set|switch|turn|unblock|update|upgrade)\\b',
  'i',
)

function readFront(
  fields: FrontMatter,
  root: Root,
  at: (field: keyof FrontMatter) => Place,
  reading: Reading,
) {
  for (const field of ['title', 'summary', 'needs'] as const) {
    for (const text of [fields[field]].flat()) checkTags(text, at(field), reading)
  }
  const solution = SOLUTION.exec(fields.title)?.[0]
  if (solution)
    reading.report(
      at('title'),
      `'${fields.title}' is a solution, not a symptom: say what a person sees when ` +
        `something is wrong, not '${solution}'`,
    )
  const introNodes = root.children.slice(0, firstStep(root))
  for (const node of introNodes) {
    if (node.type === 'heading')
      reading.report(
        placeOf(node),
        "only steps have headings, of level two ('## status'); the title stands in " +
          'the front matter',
      )
    checkTags(source(node, reading), placeOf(node), reading)
  }
  if (introNodes.length === 0)
    reading.report(at('title'), 'say in a paragraph under the front matter what this wizard checks')
  const { words } = reading
  return {
    symptom: fields.symptom,
    title: plainText(fields.title, words),
    summary: plainText(fields.summary, words),
    aliases: fields.aliases,
    minutes: fields.minutes,
    support: fields.support,
    needs: fields.needs.map((text) => lineHtml(text, words)),
    intro: proseHtml(introNodes.map((node) => source(node, reading)).join('\n\n'), words),
  }
}

function readStart(start: string, startPlace: Place, { stepIds, report }: Reading) {
  if (stepIds.length === 0)
    report(
      startPlace,
      "no step was found: a step is a heading such as '## status' with its question below",
    )
  else if (!stepIds.includes(start))
    report(startPlace, `start names '${start}', which is no step; ${suggestion(start, stepIds)}`)
  return { start, startPlace }
}

function readSteps(sections: readonly Section[], reading: Reading): Record<string, AuthoredStep> {
  const steps: Record<string, AuthoredStep> = {}
  for (const section of sections) {
    const step = parseStep(section, reading)
    const first = findOwn(steps, section.id)
    if (!/^[a-z][a-z0-9-]*$/.test(section.id))
      reading.report(
        section,
        `'${section.id}' cannot be the id of a step: use lower-case letters, digits and '-'`,
      )
    else if (first)
      reading.report(
        section,
        `step '${section.id}' stands here a second time; the first is on line ${first.line}`,
      )
    else if (step) steps[section.id] = step
  }
  return steps
}

const startsStep = (node: RootContent) => node.type === 'heading' && node.depth === 2

function firstStep(root: Root): number {
  const index = root.children.findIndex(startsStep)
  return index < 0 ? root.children.length : index
}

function sectionsOf(root: Root): Section[] {
  const sections: (Section & { nodes: RootContent[] })[] = []
  for (const node of root.children.slice(firstStep(root))) {
    if (startsStep(node)) sections.push({ id: toString(node).trim(), ...placeOf(node), nodes: [] })
    else sections.at(-1)?.nodes.push(node)
  }
  return sections
}

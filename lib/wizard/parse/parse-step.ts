// Reads one step of a wizard file: its question with the fact it asks for, how to find out, and its
// answers.
import type { List, RootContent } from 'mdast'
import { plainText } from '@/lib/policy/wording'
import type { Fact } from '@/lib/logic/fact'
import type { AuthoredAnswer, AuthoredStep } from '@/lib/wizard/tree/authored'
import { suggestion } from '@/lib/core/suggest'
import type { Place } from '@/lib/core/diagnostic'
import { checkTags, placeOf, source, type Reading, type Section } from './reading'
import { parseAnswer } from './parse-answer'
import { proseHtml } from '@/lib/markdown/prose'

/** The step of a section, or undefined after its diagnostics were reported. */
export function parseStep(section: Section, reading: Reading): AuthoredStep | undefined {
  const [first, ...rest] = section.nodes
  if (first?.type !== 'paragraph') {
    reading.report(
      section,
      `step '${section.id}' has no question: the first line below the heading is the ` +
        'question, ending in {ask: fact}',
    )
    return undefined
  }
  const [line = '', ...more] = source(first, reading).split('\n')
  const question = parseQuestion(line, placeOf(first), section.id, reading)
  const list = rest.find((node): node is List => node.type === 'list' && !node.ordered)
  const prose = rest.filter((node) => node !== list)
  reportStrays(prose, list, section.id, reading)
  const find = [more.join('\n'), ...prose.map((node) => source(node, reading))]
    .filter((text) => text.trim() !== '')
    .join('\n\n')
  if (find === '')
    reading.report(
      section,
      `step '${section.id}' does not say how to find the answer out: put a sentence ` +
        'between the question and the answers',
    )
  checkTags(more.join('\n'), placeOf(first), reading)
  for (const node of prose) checkTags(source(node, reading), placeOf(node), reading)
  if (!list)
    reading.report(
      section,
      `step '${section.id}' has no answers: list them as '- Answer -> step', '- ` +
        "Answer -> cause: id' or '- Answer -> end'",
    )
  if (!question || !list) return undefined
  const answers = distinct(
    list.children.flatMap((item) => parseAnswer(item, question.fact, section.id, reading) ?? []),
    section.id,
    reading,
  )
  return {
    id: section.id,
    line: section.line,
    column: section.column,
    fact: question.fact.id,
    question: question.text,
    find: proseHtml(find, reading.words),
    answers,
  }
}

function parseQuestion(
  line: string,
  place: Place,
  id: string,
  reading: Reading,
): { text: string; fact: Fact } | undefined {
  const match = /^(?<text>.*?)\s*\{\s*ask:\s*(?<fact>[^}]*?)\s*\}\s*$/.exec(line)
  const { text, fact: name } = match?.groups ?? {}
  if (text === undefined || name === undefined) {
    reading.report(
      place,
      `step '${id}': the question '${line.trim()}' does not say which fact it asks ` +
        'for; end it with {ask: fact}',
    )
    return undefined
  }
  if (text === '')
    reading.report(place, `step '${id}' has {ask: ${name}} but no question before it`)
  checkTags(text, place, reading)
  const { facts } = reading.model
  const fact = facts.find(({ id: known }) => known === name)
  if (!fact)
    reading.report(
      place,
      `step '${id}' asks for '${name}', which is no fact of ${reading.model.id}; ` +
        suggestion(
          name,
          facts.map(({ id: known }) => known),
        ),
    )
  return fact && { text: plainText(text, reading.words), fact }
}

/** What a step cannot hold. After the first stray the rest only follows from it. */
function reportStrays(
  prose: readonly RootContent[],
  list: List | undefined,
  id: string,
  reading: Reading,
): void {
  const heading = prose.find(({ type }) => type === 'heading')
  if (heading)
    return reading.report(
      placeOf(heading),
      `step '${id}': a step is a heading of level two ('## id'); other headings have ` +
        'no meaning here',
    )
  const late = prose.find((node) => list !== undefined && placeOf(node).line > placeOf(list).line)
  if (late)
    reading.report(
      placeOf(late),
      `step '${id}': nothing is read after the answers; move this above them`,
    )
  const odd = prose.find(({ type }) => !['paragraph', 'list', 'html'].includes(type))
  if (odd)
    reading.report(
      placeOf(odd),
      `step '${id}': a ${odd.type} cannot stand in a wizard; write a paragraph`,
    )
}

function distinct(
  answers: readonly AuthoredAnswer[],
  id: string,
  reading: Reading,
): AuthoredAnswer[] {
  return answers.filter((answer, index) => {
    const first = answers.find(({ value }) => value === answer.value)
    if (first && answers.indexOf(first) < index)
      reading.report(
        answer,
        `step '${id}': '${answer.label}' was already answered on line ${first.line}`,
      )
    return first === answer
  })
}

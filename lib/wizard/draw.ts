// A wizard drawn: its questions from top to bottom, each with its answers and where they lead, and
// a line at the left for every answer that goes on.
import { escapeHtml } from '@/lib/markdown/prose'
import { inOrder, nextSteps } from './machine/graph'
import { targetAfter, transitionTable, type TransitionTable } from './machine/transition-table'
import { requireStep, type Step, type Target, type Tree } from './tree/wizard'

/**
 * What a drawing needs besides the tree: the words of a cause, where a step's box leads when it is
 * clicked, and its class on a page.
 */
export interface Drawing {
  readonly className?: string
  readonly title: string
  readonly causeWords: (cause: string) => string
  readonly address: (step: Step) => string
}

/** In units of the drawing; about a pixel each. */
const WIDTH = 760
/** How much wider bold words are. */
const BOLD = 1.14
const LINE = 20
const PAD = 12
const GAP = 28
const LANE = 14
const FONT = 14
/** The average character of a system font is a little over half as wide as high. */
const CHARACTER = FONT * 0.54
const TARGET_AT = 0.42
const STRONG = ' font-weight="600"'
const FAINT = ' opacity="0.75"'

interface Box {
  readonly step: Step
  readonly top: number
  readonly height: number
  readonly question: readonly string[]
  readonly rows: readonly Row[]
}

interface Row {
  readonly y: number
  readonly label: readonly string[]
  readonly target: Target
  readonly words: readonly string[]
}

/**
 * An SVG of a proven wizard, with a title and a description, without styles: it takes the colour of
 * the text around it.
 */
export function drawWizard(wizard: Tree, drawing: Drawing): string {
  const table = transitionTable(wizard)
  const order = inOrder(table)
  const steps = order.map((id) => requireStep(wizard, id))
  const lines = lanesOf(order.map((id) => nextSteps(table, id).map((next) => order.indexOf(next))))
  const left = lines.reduce((most, { lane }) => Math.max(most, lane + 1), 0) * LANE + PAD
  const boxes = stack(steps, table, drawing, left)
  const height = (boxes.at(-1)?.top ?? 0) + (boxes.at(-1)?.height ?? 0) + PAD
  const description =
    `${steps.length} questions, from top to bottom. The list below the drawing says the ` +
    'same in words.'
  const className = drawing.className ? ` class="${escapeHtml(drawing.className)}"` : ''
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${className} ` +
      `viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="group" ` +
      'aria-labelledby="tree-title tree-description" ' +
      `font-family="system-ui, sans-serif" font-size="${FONT}" fill="currentColor">`,
    `<title id="tree-title">${escapeHtml(drawing.title)}</title><desc ` +
      `id="tree-description">${escapeHtml(description)}</desc>`,
    ...lines.map((line) => linePath(line, boxes, left)),
    ...boxes.map((box, index) => boxMarkup(box, index + 1, left, drawing)),
    '</svg>',
  ].join('\n')
}

function stack(
  steps: readonly Step[],
  table: TransitionTable,
  drawing: Drawing,
  left: number,
): Box[] {
  const numbers = new Map(steps.map(({ id }, index) => [id, index + 1]))
  const width = WIDTH - left - PAD
  let top = PAD
  return steps.map((step) => {
    const question = wrap(`${numbers.get(step.id)}. ${step.question}`, width - 2 * PAD, BOLD)
    let y = PAD + question.length * LINE + 6
    const rows = step.answers.map(({ value, label }): Row => {
      const target = targetAfter(table, step.id, value)
      const row = {
        y,
        target,
        label: wrap(label, width * TARGET_AT - 2 * PAD),
        words: wrap(
          wordsOf(target, numbers, drawing),
          width * (1 - TARGET_AT) - 2 * PAD,
          target.kind === 'cause' ? BOLD : 1,
        ),
      }
      y += Math.max(row.label.length, row.words.length) * LINE + 4
      return row
    })
    const box: Box = { step, top, height: y + PAD - 8, question, rows }
    top += box.height + GAP
    return box
  })
}

function wordsOf(
  target: Target,
  numbers: ReadonlyMap<string, number>,
  { causeWords }: Drawing,
): string {
  if (target.kind === 'step') return `goes on with ${numbers.get(target.step)}`
  return target.kind === 'end' ? 'Nothing certain found' : target.causes.map(causeWords).join(' ')
}

function wrap(text: string, width: number, scale = 1): string[] {
  const most = Math.floor(width / (CHARACTER * scale))
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1)
    return last !== undefined && last.length + 1 + word.length <= most
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word]
  }, [])
}

/** A line from one box to another, by their places from the top, in a lane left of the boxes. */
export interface Line {
  readonly from: number
  readonly to: number
  /** 0 is the lane nearest to the boxes. */
  readonly lane: number
}

/**
 * One line for each box and each box that it leads to. `next` has, for each box, the places of
 * those. Short lines are nearest to the boxes; two that run beside each other never share a lane.
 */
export function lanesOf(next: readonly (readonly number[])[]): readonly Line[] {
  const pairs = next.flatMap((places, from) => places.map((to) => ({ from, to })))
  const placed: Line[] = []
  for (const { from, to } of pairs.toSorted(
    (one, other) => one.to - one.from - (other.to - other.from),
  )) {
    const taken = placed.filter((line) => line.from < to && from < line.to).map(({ lane }) => lane)
    let lane = 0
    while (taken.includes(lane)) lane++
    placed.push({ from, to, lane })
  }
  return placed
}

function linePath({ from, to, lane }: Line, boxes: readonly Box[], left: number): string {
  const [start, end] = [boxes[from], boxes[to]]
  if (!start || !end) return ''
  const x = left - 6 - lane * LANE
  const [y1, y2] = [start.top + start.height - PAD, end.top + PAD]
  return (
    `<path d="M${left} ${y1}H${x}V${y2}H${left - 2}m-5 -4l5 4l-5 4" fill="none" ` +
    'stroke="currentColor" opacity="0.55"/>'
  )
}

function boxMarkup(
  { step, top, height, question, rows }: Box,
  number: number,
  left: number,
  { address }: Drawing,
): string {
  const width = WIDTH - left - PAD
  const target = left + width * TARGET_AT
  return [
    `<a href="${escapeHtml(address(step))}" id="tree-step-${number}">`,
    `<rect x="${left}" y="${top}" width="${width}" height="${height}" rx="6" ` +
      'fill="none" stroke="currentColor" pointer-events="all"/>',
    `<text font-weight="600">${spans(question, left + PAD, top + PAD + FONT)}</text></a>`,
    ...rows.map(
      ({ y, label, words, target: { kind } }) =>
        // The whole box leads to its question; words in it are not in the way.
        `<text pointer-events="none">${spans(label, left + PAD, top + y + FONT)}</text>` +
        `<text pointer-events="none"${kind === 'cause' ? STRONG : FAINT}>` +
        `${spans(words, target, top + y + FONT)}</text>`,
    ),
  ].join('')
}

function spans(lines: readonly string[], x: number, y: number): string {
  return lines
    .map((line, index) => `<tspan x="${x}" y="${y + index * LINE}">${escapeHtml(line)}</tspan>`)
    .join('')
}

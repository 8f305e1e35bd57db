import { memoize } from '@/lib/core/memoize'
import type { Policy } from '@/lib/policy/policy'
import { shownPlace } from '@/lib/policy/places'
import { escaped, longest, standing, type FindLiterals, type Literal } from './literal'

const between = String.raw`\s*(?:[›>→»|]|->|=>|,? then(?: on| to)?)\s*`

/**
 * Menu paths that were typed: those of the menu map by any of their names, older ones too, and
 * whatever else looks like a path.
 */
export const menuPaths: FindLiterals = (text, { policy, places }) => {
  const named = policy.menus.flatMap(({ id, label, variants }) => [
    ...paths(text, label).map(({ offset, word }) => ({
      offset,
      end: offset + word.length,
      message:
        `${label.includes('›') ? 'the menu path ' : ''}"${word}" is typed; expected ` +
        `<Menu path="${id}" />`,
      replacement: { found: word, write: `<Menu path="${id}" />` },
    })),
    ...variants
      .flatMap((variant) => paths(text, variant))
      .map(({ offset, word }) => ({
        offset,
        end: offset + word.length,
        message:
          `the menu path "${word}" is what some accounts show; ` +
          `${shownPlace(places.row('menus', id))} calls it "${label}". Expected <Menu ` +
          `path="${id}" />, or <Menu path="${id}" variants /> where the other names are ` +
          'told',
      })),
  ])
  const whole = longest(named)
  const first = whole.filter(
    (one, index) => whole.findIndex(({ offset }) => offset === one.offset) === index,
  )
  const others = [...text.matchAll(/[\p{L}\p{N}]+(?: [›>→] [\p{L}\p{N}]+)+/gu)].filter(
    ({ index, 0: path }) =>
      isPath(path, policy) &&
      !first.some(
        ({ offset, end }) =>
          index >= offset && index < end && !goesOn(text, end, index + path.length),
      ),
  )
  const isGoneOn = ({ offset, end }: { offset: number; end: number }): boolean =>
    others.some(({ index, 0: path }) => index <= offset && index + path.length > end)
  return [
    ...first.filter((found) => !isGoneOn(found)),
    ...others.map((match): Literal => ({
      offset: match.index,
      message:
        `the menu path "${match[0]}" is typed; expected <Menu path="…" /> with an id of ` +
        'content/policy/menus.yaml',
    })),
  ]
}

/**
 * Whether words with signs between them are a path and no comparison: "y > 3" is none. Each step
 * begins with a capital, or is a step of the menu map.
 */
function isPath(path: string, { menus }: Policy): boolean {
  const steps = path.split(/ [›>→] /)
  if (!path.includes('>')) return true
  const known = new Set(menus.flatMap(({ label }) => label.toLowerCase().split(' › ')))
  return steps.every((step) => /^\p{Lu}\p{L}/u.test(step) || known.has(step.toLowerCase()))
}

/** Whether a path goes on behind a place of the menu map, to a place that is not below it there. */
const goesOn = (text: string, end: number, last: number): boolean =>
  last > end && /^ [›>→] \p{Lu}/u.test(text.slice(end))

/**
 * Where a path is written with whatever people put between its steps. A place of one word is that
 * word on a button or in the text, and is left alone.
 */
const paths = (text: string, label: string): readonly Found[] =>
  memoize(findersOfPaths, label, () => pathFinder(label))(text)

interface Found {
  readonly offset: number
  readonly word: string
}

/** By path: every text of the site is searched for every path. */
const findersOfPaths = new Map<string, (text: string) => readonly Found[]>()

function pathFinder(label: string): (text: string) => readonly Found[] {
  const steps = label.split(' › ')
  if (steps.length === 1) return label.includes(' ') ? (text) => standing(text, [label]) : () => []
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])${steps.map(escaped).join(between)}(?![\\p{L}\\p{N}])`,
    'gu',
  )
  return (text) =>
    steps.every((step) => text.includes(step))
      ? Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({ offset: index, word }))
      : []
}

// What stands around a screen of the product: the path in the bar, the menu at the left.
import type { Policy } from '@/lib/policy/policy'
import type { Sample } from './sample'
import { withStep, type Control, type NamedStep } from './steps'

/** An entry of the menu. `isHere` is where the screen is found: below it, or it itself. */
export interface MenuEntry extends Control {
  readonly isHere: boolean
  /** What is unfolded below it; empty but for the one that is here. */
  readonly entries: readonly MenuEntry[]
}

/** The window of a screen. */
export interface Window {
  /** Where this is, in words. */
  readonly path: string
  /** The product's menu; absent where no place in it is known. */
  readonly menu?: readonly MenuEntry[]
  /** The heading of the screen. */
  readonly title: string
  /** The parts of the screen, of which one is shown. */
  readonly tabs?: readonly (Control & { readonly isHere: boolean })[]
  /** What is pressed on it. */
  readonly button?: Control | undefined
}

const SEPARATOR = ' › '

/** The steps of a path of the product. Throws an Error on an id that is no menu's. */
export function requirePath({ menus }: Policy, id: string): readonly string[] {
  const menu = menus.find((row) => row.id === id)
  if (!menu) throw new Error(`there is no menu "${id}" in content/policy/menus.yaml`)
  return menu.label.split(SEPARATOR)
}

/** The last step of a path: what the place itself is called. */
export const placeName = (policy: Policy, id: string): string =>
  requirePath(policy, id).at(-1) ?? id

/** The places one step below a place, with the number of the step that names each. */
export function placesBelow(
  policy: Policy,
  id: string,
  steps: readonly NamedStep[],
): readonly (Control & { readonly id: string })[] {
  const above = requirePath(policy, id)
  return policy.menus.flatMap((menu) => {
    const path = menu.label.split(SEPARATOR)
    const isBelow =
      path.length === above.length + 1 && above.every((label, at) => label === path[at])
    const label = path.at(-1) ?? menu.id
    return isBelow ? { id: menu.id, ...withStep(steps, { label, menu: menu.id }) } : []
  })
}

/**
 * The menu of the product, unfolded where `here` is. Its entries are those that
 * content/site/sample.yaml names; a step names the one that is here by its place (`named`).
 */
export function menuAt(
  { policy, sample }: { readonly policy: Policy; readonly sample: Pick<Sample, 'menu'> },
  here: string,
  { named = here, steps }: { readonly named?: string; readonly steps: readonly NamedStep[] },
): readonly MenuEntry[] {
  const [top, below] = requirePath(policy, here)
  const paths = sample.menu.map((id) => requirePath(policy, id))
  const entry = (
    label: string,
    isHere: boolean,
    entries: readonly MenuEntry[] = [],
  ): MenuEntry => ({
    ...(isHere && entries.length === 0 ? withStep(steps, { label, menu: named }) : { label }),
    isHere,
    entries,
  })
  return [...new Set(paths.map(([first = '']) => first))].map((label) => {
    const second = paths.flatMap(([first, next]) => (first === label && next ? next : []))
    return label === top && below !== undefined
      ? entry(
          label,
          true,
          [...new Set(second)].map((next) => entry(next, next === below)),
        )
      : entry(label, label === top)
  })
}

// What the best known makers of documentation cost on the same bench: 300 help articles, one
// machine, November 2026. One HTML file with no script is the floor.

/**
 * What is compared of a page: counts, KiB as sent, elements, axe's findings, milliseconds to the
 * largest paint on a phone that is four times slower and on Slow 4G.
 */
export interface Cost {
  readonly name: string
  readonly requests: number
  readonly total: number
  readonly script: number
  readonly elements: number
  readonly axe: number
  readonly paint: number
  readonly shift: number
  readonly blocked: number
}

export const PEERS: readonly Cost[] = [
  {
    name: 'one HTML file',
    requests: 1,
    total: 2.1,
    script: 0,
    elements: 152,
    axe: 0,
    paint: 784,
    shift: 0,
    blocked: 0,
  },
  {
    name: 'Starlight 0.42',
    requests: 9,
    total: 58.6,
    script: 31.3,
    elements: 1531,
    axe: 1,
    paint: 1640,
    shift: 0,
    blocked: 0,
  },
  {
    name: 'VitePress 1.6',
    requests: 19,
    total: 247,
    script: 85,
    elements: 1981,
    axe: 2,
    paint: 1992,
    shift: 0.198,
    blocked: 490,
  },
  {
    name: 'Docusaurus 3.10',
    requests: 37,
    total: 308,
    script: 284,
    elements: 881,
    axe: 1,
    paint: 1648,
    shift: 0,
    blocked: 319,
  },
  {
    name: 'Fumadocs 16',
    requests: 40,
    total: 547,
    script: 387,
    elements: 482,
    axe: 3,
    paint: 1824,
    shift: 0.158,
    blocked: 479,
  },
]

/** Requests of an article a second that Fumadocs' `next start` answered there. */
export const FUMADOCS_PER_SECOND = 186

// The looks of what is drawn of the product's screens.

/** What a figure points at; its caption names it, too. */
export const MARKED = 'font-semibold [outline:2px_solid_var(--color-accent)] -outline-offset-1'

/** A list of the product. It says how its cells look, of which there are many. */
export const TABLE =
  'm-0 [&_:is(th,td)]:px-[0.4rem] [&_:is(th,td)]:py-2 [&_:is(th,td)]:font-normal ' +
  '[&_:is(th,td):first-child]:ps-[0.8rem] [&_thead_th]:text-muted'

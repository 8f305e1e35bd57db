// The look of what a figure points at; its caption names it, too.

export const MARKED = 'font-semibold [outline:2px_solid_var(--color-accent)] -outline-offset-1'

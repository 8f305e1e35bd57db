// The markup of components as their tests read it: what it is, and not how it looks.

/** Markup without its class attributes. */
export const withoutLooks = (html: string): string => html.replaceAll(/ class="[^"]*"/g, '')

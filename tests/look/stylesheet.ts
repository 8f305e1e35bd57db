// The stylesheets of the site, and what they hold.

/** What a root layout or the styleguide imports, from the root of the repository. */
export const STYLESHEETS = {
  reader: 'app/reader.css',
  checkUp: 'app/check-up.css',
  desk: 'app/desk.css',
  styleguide: 'components/styleguide/styleguide.css',
} as const

/** Whether a stylesheet has a rule for elements with this class name. */
export function hasRule(css: string, name: string): boolean {
  const selector = `.${name.replace(/[^\w\u0080-\uffff-]/g, (sign) => `\\${sign}`)}`
  return css
    .split(selector)
    .slice(1)
    .some((rest) => !/^[\w\\-]/.test(rest))
}

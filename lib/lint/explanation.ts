// How a rule is explained to a writer: what it asks, why, and an example of each kind. `npm run
// check -- --explain RULE` prints it.

/**
 * Where the two examples stand: `text` below the front matter, `path` the name of the file;
 * `elsewhere` for rules about more than one file.
 */
export interface Example {
  readonly where: 'front matter' | 'text' | 'path' | 'elsewhere'
  readonly wrong: string
  readonly right: string
}

export interface Explanation {
  readonly id: string
  /** What is asked, in sentences. */
  readonly about: string
  /** What readers or writers would meet without it. */
  readonly why: string
  readonly example: Example
}

/** The explanation as it is printed. Ends without a line break. */
export function explanationText({
  id,
  about,
  why,
  example: { where, wrong, right },
}: Explanation): string {
  const indented = (text: string): string =>
    text
      .split('\n')
      .map((line) => `    ${line}`.trimEnd())
      .join('\n')
  const place =
    where === 'front matter'
      ? ', in the front matter'
      : where === 'path'
        ? ', as the name of a file'
        : ''
  return (
    `${id}\n\n${about}\n\nWhy: ${why}\n\nWrong${place}:\n\n${indented(wrong)}\n\n` +
    `Right:\n\n${indented(right)}`
  )
}

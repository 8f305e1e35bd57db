// The part of a Markdown file that a command writes, between two comments.

/**
 * The text with its generated part replaced. `name` says what the part is and `command` what
 * writes it: the part stands between `<!-- NAME: COMMAND -->` and `<!-- end of NAME -->`. Throws
 * an Error that names the missing comment.
 */
export function withGeneratedPart(
  text: string,
  {
    name,
    command,
    part,
  }: { readonly name: string; readonly command: string; readonly part: string },
): string {
  const opening = `<!-- ${name}: ${command} -->`
  const closing = `<!-- end of ${name} -->`
  const start = text.indexOf(opening)
  const end = text.indexOf(closing)
  if (start < 0 || end < start)
    throw new Error(`Between a line "${opening}" and a line "${closing}" goes what is generated`)
  return `${text.slice(0, start + opening.length)}\n\n${part}\n\n${text.slice(end)}`
}

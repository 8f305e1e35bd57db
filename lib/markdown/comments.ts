// Comments of texts that are Markdown and no MDX (guided fixes): taken out before anybody reads
// them, since Markdown would show them to readers. In MDX the parser knows them.

/** The text with spaces for every comment, so that offset, line and column of the rest stay. */
export const withoutComments = (text: string): string =>
  text.replace(/\{\/\*[\s\S]*?\*\/\}/g, (comment) => comment.replace(/[^\r\n]/g, ' '))

// Words of a vocabulary as they are written down: a text with commas between them.

/** The words of a text, without the lines and spaces around each. */
export const listed = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

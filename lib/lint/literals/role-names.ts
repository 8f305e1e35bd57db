import { longest, standing, without, type FindLiterals } from './literal'

/**
 * Role names, and their other names, that were typed. What stands in quotation marks is somebody
 * else's.
 */
export const roleNames: FindLiterals = (text, { policy }) => {
  if (
    !policy.roles.some(({ label, plural, otherNames }) =>
      [label, plural, ...otherNames].some((name) => text.includes(name)),
    )
  )
    return []
  // Words that are part of a longer product term (Account Manager) are that term's, not a role's.
  const masked = policy.terms.reduce(
    (rest, { label }) => rest.replaceAll(label, (term) => '_'.repeat(term.length)),
    without(text, /“[^”]*”?|"[^"]*"?|‘[^’]*’|(?<![\p{L}])'[^']*'(?![\p{L}])/gu),
  )
  const found = policy.roles.flatMap(({ id, label, plural, otherNames }) => [
    ...standing(masked, [plural, label]).map(({ offset, word }) => {
      const tag = `<Role id="${id}"${word === plural ? ' plural' : ''} />`
      return {
        offset,
        end: offset + word.length,
        message: `"${word}" is typed; expected ${tag}`,
        replacement: { found: word, write: tag },
      }
    }),
    ...standing(masked, otherNames).map(({ offset, word }) => ({
      offset,
      end: offset + word.length,
      message:
        `"${word}" is another name of a role; expected <Role id="${id}" />, where the ` +
        `old name itself is meant "${word}" in quotation marks, or <OldNames ` +
        `role="${id}" /> in an article`,
    })),
  ])
  return longest(found)
}

import type { Policy } from '@/lib/policy/policy'
import { standing, type FindLiterals } from './literal'

/**
 * Product labels that were typed: terms whose label is a name of several words with a capital, and
 * permissions by their id.
 */
export const labels: FindLiterals = (text, { policy }) => [
  ...terms(text, policy),
  ...permissionIds(text, policy),
]

function terms(text: string, policy: Policy): ReturnType<FindLiterals> {
  const named = policy.terms.filter(
    ({ label }) =>
      text.includes(label) && / /.test(label) && /\p{Lu}/u.test(label) && !isMenu(label, policy),
  )
  return named.flatMap(({ id, label }) =>
    standing(text, [label]).map(({ offset, word }) => {
      const tag = `<Term id="${id}"${word === label ? '' : ' plural'} />`
      return {
        offset,
        message: `the label "${word}" is typed; expected ${tag}`,
        replacement: { found: word, write: tag },
      }
    }),
  )
}

const isMenu = (name: string, { menus }: Policy): boolean =>
  menus.some(({ label }) => label === name)

function permissionIds(text: string, { permissions }: Policy): ReturnType<FindLiterals> {
  return [...text.matchAll(/(?<![\w.])[a-z_]+(?:\.[a-z_]+)+(?![\w.]*\w)/g)]
    .filter(([id]) => permissions.some((permission) => permission.id === id))
    .map((match) => ({
      offset: match.index,
      message: `the permission ${match[0]} is typed; expected <Permission id="${match[0]}" />`,
      replacement: { found: match[0], write: `<Permission id="${match[0]}" />` },
    }))
}

/** The label of a permission that stands alone in bold; one word alone is a button. */
export const permissionLabel: FindLiterals = (text, { policy }) =>
  policy.permissions
    .filter(({ label }) => label.includes(' ') && label === text.trim())
    .slice(0, 1)
    .map(({ id, label }) => ({
      offset: 0,
      message: `the permission "${label}" is typed; expected <Permission id="${id}" />`,
      replacement: { found: label, write: `<Permission id="${id}" />` },
    }))

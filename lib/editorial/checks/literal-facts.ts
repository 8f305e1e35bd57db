import type { Nodes } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'
import type { Policy } from '@/lib/access/policy'
import { parseInline } from '@/lib/access/wording'
import type { Fault } from '@/lib/content/faults'
import { faultAt } from '../place'
import type { Rule } from '../rule'

interface Literal { readonly offset: number; readonly message: string }

export const literalFacts: Rule = {
  id: 'literal-facts',
  about: 'Role names, menu paths and the support address are rendered from data, never typed: then a renaming cannot leave a page behind.',
  check: ({ tree, frontMatter: { data, at } }, { policy }) => {
    const faults: Fault[] = []
    for (const field of ['title', 'summary'] as const) for (const piece of parseInline(data?.[field] ?? '')) {
      if (piece.kind === 'text') faults.push(...literals(piece.text, policy).map(({ message }) => ({ ...at([field]), message: `'${field}': ${message}` })))
    }
    if (tree) visit(tree, (node) => {
      if (isLink(node)) {
        if ('url' in node && node.url.startsWith('mailto:')) faults.push(...addresses(node.url.slice('mailto:'.length)).map(({ message }) => faultAt(node, message)))
        return SKIP
      }
      if (node.type === 'text') faults.push(...literals(node.value, policy).map(({ offset, message }) => faultAt(node, message, offset)))
      return undefined
    })
    return faults
  },
}

/** The words of a link may name a role: they are the title of what it leads to. */
const isLink = (node: Nodes): boolean => node.type === 'link' || node.type === 'linkReference'

/** Every fact typed as text. Words that are part of a longer product term (Account Manager) are that term's, not a role's. */
function literals(text: string, policy: Policy): Literal[] {
  const rest = policy.terms.reduce((masked, { label }) => masked.replaceAll(label, (term) => '_'.repeat(term.length)), text)
  return [...roleNames(rest, policy), ...menuPaths(rest, policy), ...addresses(rest)].sort((one, other) => one.offset - other.offset)
}

function roleNames(text: string, policy: Policy): Literal[] {
  return policy.roles.flatMap(({ id, label, plural, otherNames }) => {
    const current = found(text, [plural, label]).map(({ offset, word }) => ({ offset, message: `"${word}" is typed; expected <Role id="${id}"${word === plural ? ' plural' : ''} />` }))
    const former = found(text, otherNames).map(({ offset, word }) => ({ offset, message: `"${word}" is another name of a role; expected <Role id="${id}" />, or <OldNames role="${id}" /> where the old names are explained` }))
    return [...current, ...former]
  })
}

/** Where one of the words stands alone, the longest first; not behind a quotation mark, where somebody else is quoted. */
function found(text: string, words: readonly string[]): { readonly offset: number; readonly word: string }[] {
  const names = [...words].sort((one, other) => other.length - one.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  if (names.length === 0) return []
  return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}_"“'‘])(?:${names.join('|')})s?(?![\\p{L}\\p{N}_])`, 'gu'))].map((match) => ({ offset: match.index, word: match[0] }))
}

function menuPaths(text: string, policy: Policy): Literal[] {
  const typed = [...text.matchAll(/[\p{L}\p{N}]+(?: [›>→] [\p{L}\p{N}]+)+/gu)].map((match) => ({ offset: match.index, message: `the menu path "${match[0]}" is typed; expected <Menu path="…" /> with an id of content/policy/menus.yaml` }))
  const named = policy.menus.filter(({ label }) => / [^›]/.test(label) && !label.includes('›'))
    .flatMap(({ id, label }) => found(text, [label]).map(({ offset }) => ({ offset, message: `"${label}" is typed; expected <Menu path="${id}" />` })))
  return [...typed, ...named]
}

function addresses(text: string): Literal[] {
  return [...text.matchAll(/[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/g)].filter((match) => !/(?:^|\.)example\.(?:com|org|net)$/.test(match[1] ?? ''))
    .map((match) => ({ offset: match.index, message: `the address ${match[0]} is typed; the support address is <Support />, an example ends in example.com` }))
}

import { visit } from 'unist-util-visit'
import { suggestion, type Fault } from '@/lib/content/faults'
import type { Draft } from '../draft'
import { faultAt } from '../place'
import type { Rule, Shelf } from '../rule'

const pages = ['/', '/fix', '/roles', '/proof', '/contact', '/search']

export const links: Rule = {
  id: 'links',
  about: 'Every link leads to an article, a heading, a wizard or a page that exists.',
  check: (draft, shelf) => {
    const faults: Fault[] = []
    if (draft.tree) visit(draft.tree, ['link', 'definition'], (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return
      const message = refusal(node.url, draft, shelf)
      if (message) faults.push(faultAt(node, message))
    })
    return faults
  },
}

/** Why a link cannot stay; undefined when it leads somewhere. */
function refusal(url: string, draft: Draft, shelf: Shelf): string | undefined {
  if (/^(?:https?|mailto|tel):/.test(url)) return undefined
  const [address = '', anchor] = url.split('#')
  if (address === '') return anchorRefusal(url, anchor, draft)
  if (!address.startsWith('/')) return `the link "${url}" is relative; expected an address from the root such as /articles/add-a-user`
  const [, kind, name = '', ...rest] = address.split('?')[0]?.split('/') ?? []
  if (kind === 'articles' && name !== '') {
    const target = rest.length === 0 ? shelf.bySlug.get(name) : undefined
    return target ? anchorRefusal(url, anchor, target) : `the link "${url}" leads to nothing; ${suggestion(name, [...shelf.bySlug.keys()])}`
  }
  const known = { fix: shelf.wizards, categories: shelf.house.categories.map(({ id }) => id) }[kind ?? '']
  if (known && name !== '') return rest.length > 0 || !known.includes(name) ? `the link "${url}" leads to nothing; ${suggestion(name, known)}` : undefined
  return pages.includes(address.split('?')[0] ?? '') ? undefined : `the link "${url}" leads to nothing; ${suggestion(address, pages)}`
}

function anchorRefusal(url: string, anchor: string | undefined, target: Draft): string | undefined {
  if (!anchor || target.anchors.has(anchor)) return undefined
  return `the link "${url}" leads to no heading of ${target.file}; ${suggestion(anchor, [...target.anchors])}`
}

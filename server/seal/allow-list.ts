// What may stand in a document, what the seal takes out, and what it refuses. Whatever is not known
// here is refused.
import { attribute, isElement, textOf, type Element, type Node } from './markup'

/**
 * `keep` it, `drop` it (Next's runtime), inline it (`stylesheet`), or `refuse` the page, saying
 * why.
 */
export type Verdict =
  | { readonly kind: 'keep' }
  | { readonly kind: 'drop' }
  | { readonly kind: 'stylesheet'; readonly href: string }
  | { readonly kind: 'refuse'; readonly why: string }

const KEEP: Verdict = { kind: 'keep' }
const DROP: Verdict = { kind: 'drop' }
const refuse = (why: string): Verdict => ({ kind: 'refuse', why })

/** How the inline scripts of Next's runtime and flight payload begin. */
const RUNTIME_INLINE = [
  '(self.__next_f=',
  'self.__next_f.push(',
  '(globalThis["TURBOPACK"]',
  'requestAnimationFrame(function(){$RT=',
]
/**
 * Next copies what Open Graph says into names that their only reader takes from Open Graph anyway.
 */
const REPEATING = /^twitter:(?!card$)/
const DATA_TYPE = /^application\/(?:ld\+)?json$/

/** Judges one node of a prerendered page by its kind, its attributes and its place. */
export function judge(node: Node): Verdict {
  if (node.nodeName === '#comment') return judgeComment('data' in node ? node.data : '')
  if (!isElement(node)) return KEEP
  const trouble = attributeTrouble(node)
  if (trouble) return refuse(trouble)
  if (node.tagName === 'script') return judgeScript(node)
  if (node.tagName === 'link') return judgeLink(node)
  if (node.tagName === 'meta' && REPEATING.test(attribute(node, 'name') ?? '')) return DROP
  if (node.tagName === 'style') return refuse('<style>: put its rules into app/globals.css')
  if (node.tagName === 'title' && isHtml(node) && node.parentNode?.nodeName !== 'head')
    return refuse('<title> outside <head>')
  return isMetadataOutlet(node) ? DROP : KEEP
}

const isHtml = (element: Element): boolean => element.namespaceURI.endsWith('xhtml')

function judgeScript(script: Element): Verdict {
  const source = attribute(script, 'src')
  if (source === undefined) {
    if (DATA_TYPE.test(attribute(script, 'type') ?? '')) return KEEP
    const text = textOf(script)
    return RUNTIME_INLINE.some((start) => text.startsWith(start))
      ? DROP
      : refuse(`unknown inline script ${text.slice(0, 60)}`)
  }
  if (source.startsWith('/assets/')) return KEEP
  return source.startsWith('/_next/static/chunks/') ? DROP : refuse(`unknown script ${source}`)
}

function judgeLink(link: Element): Verdict {
  const relation = attribute(link, 'rel') ?? ''
  const href = attribute(link, 'href') ?? ''
  if (relation === 'stylesheet')
    return href.startsWith('/_next/static/')
      ? { kind: 'stylesheet', href }
      : refuse(`unknown stylesheet ${href}`)
  if (relation === 'preload' && attribute(link, 'as') === 'style') return DROP
  if (relation === 'modulepreload' || relation === 'preload') {
    if (href.startsWith('/_next/static/chunks/')) return DROP
    return href.startsWith('/assets/') ? KEEP : refuse(`unknown preload ${href}`)
  }
  return KEEP
}

/**
 * Finished Suspense and Activity boundaries and the separators of text nodes are React's; anything
 * else would be filled in by script.
 */
function judgeComment(data: string): Verdict {
  return /^(?:\/?\$|\/?&| ?)$/.test(data)
    ? DROP
    : refuse(`<!--${data}-->: an unfinished or client-rendered Suspense boundary`)
}

function attributeTrouble(element: Element): string | undefined {
  if (
    /^[BPS]:/.test(attribute(element, 'id') ?? '') ||
    attribute(element, 'data-dgst') !== undefined
  )
    return `streamed boundary <${element.tagName} id=${attribute(element, 'id')}>`
  for (const { name, value } of element.attrs) {
    if (name === 'style') return `inline style on <${element.tagName}>: ${value.slice(0, 60)}`
    if (name.startsWith('on')) return `event handler ${name} on <${element.tagName}>`
    if (/^(?:href|action|formaction)$/.test(name) && /^\s*javascript:/i.test(value))
      return `${name}=javascript: on <${element.tagName}>`
    if (name === 'name' && value.startsWith('$ACTION_'))
      return 'a server action form: give the form an address of its own'
  }
  return undefined
}

/** The empty `<div hidden>` in which Next streams metadata. */
function isMetadataOutlet(element: Element): boolean {
  return (
    element.tagName === 'div' &&
    element.attrs.length === 1 &&
    attribute(element, 'hidden') === '' &&
    element.childNodes.every((child) => child.nodeName === '#comment')
  )
}

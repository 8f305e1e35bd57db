// A walk through an XML document, element by element, whatever prefixes its names have.
import { Parser } from 'saxen'

/** What is met, in order. Names and attributes are without their prefix. */
export interface Walker {
  readonly open?: (name: string, attribute: (name: string) => string) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1)

/** Walks through a document. Throws where it is not well formed. */
export function walk(xml: string, { open, close, text }: Walker): void {
  if (xml.trim() === '') return
  const parser = new Parser()
  parser.on('openTag', (name, attributes, decode) => {
    let found: Map<string, string> | undefined
    open?.(local(name), (wanted) => {
      found ??= new Map(
        Object.entries(attributes()).map(([key, value]) => [local(key), decode(value)]),
      )
      return found.get(wanted) ?? ''
    })
  })
  parser.on('closeTag', (name) => close?.(local(name)))
  parser.on('text', (part, decode) => text?.(decode(part)))
  parser.on('cdata', (part) => text?.(part))
  parser.parse(xml)
}

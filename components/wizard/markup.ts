type Child = Node | string

/** An HTML element with its attributes and children; an attribute that is undefined is left out. */
export function markup<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(key, value)
  element.append(...children)
  return element
}

/** Words for an element, those in Devanagari marked as Hindi for whoever reads aloud. */
export function spoken(text: string): readonly Child[] {
  return text
    .split(/(\p{Script=Devanagari}[\p{Script=Devanagari}\p{M}\s]*)/u)
    .map((piece, at) => (at % 2 === 1 ? markup('span', { lang: 'hi' }, piece) : piece))
}

/** An element filled with HTML that the server made safe. */
export function prose<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  html: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
): HTMLElementTagNameMap[Name] {
  const element = markup(name, attributes)
  element.innerHTML = html
  return element
}

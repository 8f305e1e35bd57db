// Finds a key that an object of a JSON text, or a form, has twice. JSON.parse takes the last of
// them and others the first, so that two who read the same text would see different things
// (RFC 8259, 4).

/** An object or list that is open; `key` is the last key, or the place in the list. */
interface Open {
  readonly keys: Set<string> | undefined
  key: string | number
  /** Whether the next text is a key. */
  isKeyNext: boolean
}

/**
 * The path of the first key that is given twice, as `facts.role` or `requests.3.facts`; undefined
 * where there is none. Takes a text that JSON.parse has read, and time that grows with its length.
 */
export function findRepeatedKey(json: string): string | undefined {
  const open: Open[] = []
  for (let at = 0; at < json.length; at += 1) {
    const sign = json[at]
    const top = open.at(-1)
    if (sign === '{') open.push({ keys: new Set(), key: '', isKeyNext: true })
    else if (sign === '[') open.push({ keys: undefined, key: 0, isKeyNext: false })
    else if (sign === '}' || sign === ']') open.pop()
    else if (sign === ',' && top) {
      if (typeof top.key === 'number') top.key += 1
      else top.isKeyNext = true
    } else if (sign === '"') {
      const end = endOfText(json, at)
      if (top?.keys && top.isKeyNext) {
        const key = keyOf(json.slice(at, end + 1))
        top.key = key
        top.isKeyNext = false
        if (top.keys.has(key)) return open.map((each) => each.key).join('.')
        top.keys.add(key)
      }
      at = end
    }
  }
  return undefined
}

/** Where a text in quotes ends that begins at `start`: at its closing quote. */
function endOfText(json: string, start: number): number {
  let at = start + 1
  while (at < json.length && json[at] !== '"') at += json[at] === '\\' ? 2 : 1
  return at
}

/** `"\u0061"` is the key `a`. */
function keyOf(quoted: string): string {
  if (!quoted.includes('\\')) return quoted.slice(1, -1)
  const key: unknown = JSON.parse(quoted)
  return typeof key === 'string' ? key : quoted
}

/** The name of the first field that a form has twice; undefined where there is none. */
export function findRepeatedField(form: URLSearchParams): string | undefined {
  const names = new Set<string>()
  for (const name of form.keys()) {
    if (names.has(name)) return name
    names.add(name)
  }
  return undefined
}

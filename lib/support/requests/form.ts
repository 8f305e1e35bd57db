// The names of the fields of the form that sends a request, and the body that a program would have
// sent, of what such a form holds. It ships to browsers, so it imports nothing.

/** A field that people do not see, and programs that fill in forms do. */
export const TRAP = 'website'
/** Under which name files are sent. */
export const FILES = 'attachments'

/** The name of a field of a topic: each topic has its own. */
export const fieldName = (topic: string, label: string): string => `${topic}: ${label}`

/** Of a form, its texts by name. */
export type FormTexts = ReadonlyMap<string, string>

/** The body of a form whose id is known, or made for it; what was left empty was not said. */
export function requestOfForm(texts: FormTexts, id: string): Readonly<Record<string, unknown>> {
  const get = (name: string): string => texts.get(name) ?? ''
  const said = (names: readonly string[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      names.flatMap((name) => (get(name).trim() === '' ? [] : [[name, get(name)] as const])),
    )
  const topic = get('topic')
  const begin = `${topic}: `
  const fields = [...texts].flatMap(([name, text]) =>
    topic !== '' && name.startsWith(begin) && text.trim() !== ''
      ? [[name.slice(begin.length), text] as const]
      : [],
  )
  return {
    id,
    topic,
    question: get('question'),
    email: get('email'),
    ...said(['name']),
    ...(fields.length > 0 && { fields: Object.fromEntries(fields) }),
    context: said(['page', 'transcript', 'query']),
  }
}

/** The name of the field that an error's path is about, as the form calls it. */
export const nameOfPath = (path: string, topic: string): string =>
  path.startsWith('fields.')
    ? fieldName(topic, path.slice('fields.'.length))
    : path.replace(/^context\./, '')

/** What is said beside a field, where a program is told how its value was read. */
const WORDS: Readonly<Record<string, string>> = {
  topic: 'Choose what it is about.',
  question: 'Say what you need help with, in at most 4,000 characters.',
  email: 'Give your email address, such as name@example.com, so that Support can write back.',
  name: 'Give a name of at most 100 characters.',
  text: 'Write your answer, in at most 4,000 characters.',
}

/** An error of a field in the words of a page: a sentence, with what to do. */
export const errorWords = (path: string, message: string): string =>
  message.startsWith("'") ? (WORDS[path] ?? 'Shorten this to at most 4,000 characters.') : message

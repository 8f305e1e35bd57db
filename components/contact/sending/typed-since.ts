// What somebody types into a form between sending it and the page that answers: what was sent is
// kept, and the rest must not go with the page.
import { isRecord } from '@/lib/core/own'

/**
 * What was typed in a field after `sent` went out from it: what follows that, or all of it where
 * that was changed. '' where nothing was.
 */
export const typedSince = (sent: string, now: string): string =>
  now.startsWith(sent) ? now.slice(sent.length).trimStart() : now

/** The fields that words are typed into. */
const wordFields = (form: HTMLFormElement): readonly HTMLTextAreaElement[] =>
  [...form.elements].filter((field) => field instanceof HTMLTextAreaElement)

/** By the name of a field. */
type Texts = ReadonlyMap<string, string>

const textsIn = (form: HTMLFormElement): Texts =>
  new Map(wordFields(form).map(({ name, value }) => [name, value]))

/** Empties a form that was kept, but for what was typed since. */
export function emptyBut(form: HTMLFormElement, sent: Texts): void {
  const now = textsIn(form)
  form.reset()
  for (const field of wordFields(form))
    field.value = typedSince(sent.get(field.name) ?? '', now.get(field.name) ?? '')
}

const KEY = 'typed-since'

/**
 * Has what is typed until the page goes, `sent` aside, stand in the same form of the next one.
 * Where nothing else is said that is what is typed from now on.
 */
export function handOn(form: HTMLFormElement, sent: Texts = textsIn(form)): void {
  addEventListener('pagehide', () => {
    const fields = [...textsIn(form)].filter(([name, text]) => text !== (sent.get(name) ?? ''))
    try {
      if (fields.length > 0)
        sessionStorage.setItem(
          KEY,
          JSON.stringify({
            at: location.pathname,
            sent: Object.fromEntries(sent),
            now: Object.fromEntries(fields),
          }),
        )
    } catch {
      // A browser that keeps nothing: what was typed since goes with the page.
    }
  })
}

/** Takes over what was handed on, once: it follows what the page has of it. */
export function takeOver(form: HTMLFormElement): void {
  const { at, sent, now } = takeKept()
  if (at !== location.pathname || !isRecord(sent) || !isRecord(now)) return
  for (const field of wordFields(form)) {
    const [before, text] = [sent[field.name] ?? '', now[field.name]]
    if (typeof before !== 'string' || typeof text !== 'string') continue
    if (field.value === '') field.value = typedSince(before, text)
    else if (field.value === before) field.value = text
  }
}

function takeKept(): Readonly<Record<string, unknown>> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}')
    sessionStorage.removeItem(KEY)
    return isRecord(kept) ? kept : {}
  } catch {
    return {}
  }
}

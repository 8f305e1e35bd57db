// What was pasted on the list of symptoms, handed on to the workbench of the one that it is about:
// in this tab, once.

const HANDED_ON = 'desk-pasted'

/** Hands a text on to the next workbench of this tab. */
export function handOn(text: string): void {
  try {
    sessionStorage.setItem(HANDED_ON, text)
  } catch {
    // The answers are in the address; only the comparison with the transcript is left out.
  }
}

/** The text that was handed on; undefined for none. It is there once. */
export function takeHandedOn(): string | undefined {
  try {
    const text = sessionStorage.getItem(HANDED_ON) ?? undefined
    if (text !== undefined) sessionStorage.removeItem(HANDED_ON)
    return text
  } catch {
    return undefined
  }
}

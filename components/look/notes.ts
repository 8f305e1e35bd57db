// The looks of notes, by type. The types are within functions: a script that shows plain ones alone
// has none of them.

const NOTE = 'my-[1.25em] py-[0.1rem] ps-[1.1rem] *:last:mb-0 print:break-inside-avoid'

/** The frame of a note that has no type. */
export const PLAIN_NOTE = `${NOTE} border-s-3 border-line`

/** The frame of a note of that type. */
export const noteLook = (type: string): string => {
  const looks: Readonly<Record<string, string>> = {
    tip: `${NOTE} border-s-3 border-yes`,
    info: `${NOTE} border-s-3 border-accent`,
    warning: `${NOTE} border-s-3 border-differ`,
    danger: `${NOTE} border-s-3 border-no bg-surface`,
    for: `${NOTE} border-0 border-s-4 [border-style:double] border-line`,
    differ: `${NOTE} border-0 border-s-3 [border-style:dashed] border-differ`,
  }
  return looks[type] ?? PLAIN_NOTE
}

export const NOTE_TITLE = 'block'

/** The word before the title of a note, which says its type. */
export const noteWordLook = (type: string): string => {
  const word = 'me-[0.5em] text-xs uppercase [letter-spacing:0.04em]'
  const colours: Readonly<Record<string, string>> = {
    tip: 'text-yes',
    info: 'text-accent',
    warning: 'text-differ',
    danger: 'text-no',
  }
  return `${word} ${colours[type] ?? 'text-muted'}`
}

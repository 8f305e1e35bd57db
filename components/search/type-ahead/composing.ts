// Keys of an input method that is composing: they are its own, not those of a list.

/** What `keyCode` is then (UI Events, 9.3.1). */
const COMPOSED = 229

/** Safari tells the Enter that ends a composition after its end, with the code of composing. */
export const isOfComposing = (event: KeyboardEvent): boolean =>
  event.isComposing || event.keyCode === COMPOSED

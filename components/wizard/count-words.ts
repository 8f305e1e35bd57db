/**
 * Where the reader stands, in words. `asked` questions were answered; it `usual`ly takes that many
 * until a cause is named, and at most `left` more are asked, this one included. What can be long is
 * told once it is no longer what is usual.
 */
export function countWords(asked: number, usual: number, left: number): string {
  const number = `Question ${asked + 1}`
  if (left === 1) return `${number}, the last one`
  if (asked < usual && usual > 1) return `${number} of about ${usual}`
  return asked === 0 ? `${number}, often the only one` : `${number}, at most ${left - 1} more`
}

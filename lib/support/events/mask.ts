// Takes out of what readers search for what could name somebody: addresses and numbers. It runs in
// the browser, before anything is sent, and again where it is kept; so it imports nothing.

const EMAIL = /[^\s@<>]{1,64}@[^\s@<>]{1,255}/g
/** Four digits of any script and more, whatever stands between them: a phone number, an OTP. */
const NUMBER = /\+?\p{Nd}(?:[\s().-]{0,3}\p{Nd}){3,}/gu

/** The text with `<email>` and `<number>` in the places of what it masks. */
export const masked = (text: string): string =>
  text.replace(EMAIL, '<email>').replace(NUMBER, '<number>')

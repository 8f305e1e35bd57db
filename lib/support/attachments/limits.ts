// What may be attached, as pages say it and as the server holds it. It ships to browsers, so it
// imports nothing.

/** Files of one request or message. */
export const MOST_ATTACHED = 5
/** Bytes of each, as it is sent. */
export const MOST_BYTES = 5 * 1024 * 1024
/** For the dialog in which a browser lets files be chosen. */
export const ACCEPTED = '.png,.jpg,.jpeg,.webp,.pdf,.txt,.log,image/png,image/jpeg,image/webp'
/** The same in words. */
export const ACCEPTED_WORDS = 'pictures (PNG, JPEG, WebP), PDF or text'

// Whether who asks is not to be counted: by the switch at the foot of every page, or their browser.

/** Global Privacy Control, Do Not Track, or the cookie `events=off`. */
export const isUncounted = (headers: Headers): boolean =>
  headers.get('sec-gpc') === '1' ||
  headers.get('dnt') === '1' ||
  /(?:^|;\s*)events=off(?:;|$)/.test(headers.get('cookie') ?? '')

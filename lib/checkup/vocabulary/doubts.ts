// What takes a value back or leaves it open: a note that denies it, a question mark, a line through
// it, a sign for "as above". Data, not code: each is tried on the text of a cell.

const DENYING: readonly string[] = [
  ...['wrong', 'old', 'not', 'no longer', 'non', 'never', 'invalid', 'inactive', 'former(?:ly)?'],
  ...['ex', 'previous(?:ly)?', 'earlier', 'expired', 'removed', 'left', 'dead', 'lost', 'gone'],
  ...['disconnected', 'deactivated', 'disabled', 'blocked', 'bounced', 'switched off', 'until'],
  ...['till', 'up ?to', 'nahin', 'tak', 'तक'],
  ...["do not|don'?t", 'out of (?:service|order)', 'galat', 'purana', 'band', 'nahi'],
  ...['husband', 'wife', 'father', 'mother', 'spouse'],
  ...['गलत', 'ग़लत', 'पुराना', 'पुरानी', 'पूर्व', 'बंद', 'नहीं'],
]
/** Words beside a number or an address that say that it does not count, or is another's. */
export const DENIALS = new RegExp(
  String.raw`(?:^|[^\p{L}\p{M}])(?:${DENYING.join('|')})(?=$|[^\p{L}\p{M}])`,
  'iu',
)

const AS_ABOVE: readonly string[] = [
  ...['["“”″〃״]{1,2}', "''", ',,', 'dittos?', String.raw`do\.`, '-do-?', 'do-', 'same', 'idem'],
  ...['(?:same )?as (?:above|before)', 'see above', 'वही', 'ऊपर जैसा', 'उपरोक्त', 'upar jaisa'],
]
/** "As above": a sign or a word for what stands in another row. */
export const DITTO = new RegExp(String.raw`^[-–—\s]*(?:${AS_ABOVE.join('|')})[-–—.\s]*$`, 'iu')

/**
 * A value that is asked, negated or struck out: "Yes?", "!active", "≠ on", a line through it, an
 * empty box beside it.
 */
export const OPEN = /[?？؟\u0335-\u0338]|^\s*(?:[!≠¬]|~~|[[(]\s*[\])]\s*\S)|\S\s+[[(]\s*[\])]\s*$/u

const NOT_YET: readonly string[] = [
  ...['pending', 'to be (?:assigned|decided|confirmed|announced)', 'tb[cd](?: .*)?', 'undecided'],
  ...['later', 'as per .*', '(?:see|ask|refer(?: to)?) .*'],
  ...[
    'not (?:sure|decided|known)',
    'waiting',
    'awaited',
    'various',
    'baad mein',
    'बाद में',
    'तय नहीं',
  ],
  // A date.
  String.raw`\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}`,
]
/** What stands where a department will be: nothing is known yet. */
export const UNDECIDED = new RegExp(`^(?:${NOT_YET.join('|')})$`, 'iu')

/** A department that somebody is said not to be in. */
export const OUTSIDE = new RegExp(
  String.raw`^(?:not|(?:moved|shifted|out) (?:out|from|of)|removed|no longer|never|formerly` +
    String.raw`|earlier|previously|was|were|except|without|left|ex)(?:[\s-]|$)` +
    String.raw`|\((?:not yet|old|inactive|removed|left|former)\)$` +
    String.raw`|\s(?:nahin?|nahi hai|नहीं|नहीं है|(?:hata|nikal)\S* (?:diya|gaya)` +
    String.raw`|हटा\S*(?: \S+)?)$`,
  'iu',
)

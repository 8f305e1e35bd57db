// What takes a value back or leaves it open: a note that denies it, a question mark, a line through
// it, a sign for "as above". Data, not code: each is tried on the text of a cell.

/** Words beside a number or an address that say that it does not count. */
export const DENIALS: RegExp =
  /(?:^|[^\p{L}\p{M}])(?:wrong|old|not|no longer|non|never|invalid|inactive|former(?:ly)?|ex|previous(?:ly)?|earlier|expired|removed|left|dead|lost|disconnected|deactivated|disabled|blocked|bounced|switched off|out of (?:service|order)|do not|don'?t|until|gone|galat|purana|band|nahi|गलत|ग़लत|पुराना|पुरानी|पूर्व|बंद|नहीं)(?=$|[^\p{L}\p{M}])/iu

/** "As above": a sign or a word for what stands in another row. */
export const DITTO: RegExp =
  /^[-–—\s]*(?:["“”″〃״]{1,2}|''|,,|dittos?|do\.|-do-?|do-|same|(?:same )?as (?:above|before)|see above|idem|वही|ऊपर जैसा|उपरोक्त|upar jaisa)[-–—.\s]*$/iu

/** A value that is asked, negated or struck out: "Yes?", "!active", "≠ on", a line through it. */
export const OPEN: RegExp = /[?？؟\u0335-\u0338]|^\s*(?:[!≠¬]|~~)/u

/** What stands where a department will be: nothing is known yet. */
export const UNDECIDED: RegExp =
  /^(?:pending|to be (?:assigned|decided|confirmed|announced)|tb[cd]|not (?:sure|decided|known)|undecided|later|waiting|awaited|various|baad mein|बाद में|तय नहीं|\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})$/iu

/** A department that somebody is said not to be in. */
export const OUTSIDE: RegExp =
  /^(?:not (?:in|of|part|a member)|removed|no longer|never|formerly|left|ex)(?:[\s-]|$)|\((?:not yet|old|inactive|removed|left|former)\)$/iu

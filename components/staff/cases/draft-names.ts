// Under which names this browser keeps what staff have not sent yet, and that somebody is signed in
// here: it says nothing about whom, and lets the desk offer to keep a case.

/** Before what was typed in a form. */
export const DRAFTS = 'staff-draft '
/** What was typed at the desk of the call. */
export const DESK_CALL = `${DRAFTS}desk-call`
export const SIGNED_IN = 'staff-signed-in'

/** Under which name what was typed in a form is kept: of its page, `about` what and which form. */
export const draftKey = (page: string, about: string, form: string): string =>
  `${DRAFTS}${page}${about} ${form}`

// The addresses behind /staff, one builder each. Apart from lib/core/routes.ts, which ships to
// readers; it imports nothing.

/** Everything that staff sign in for is below it. */
export const STAFF_PAGE = '/staff'
export const SIGN_IN_PAGE = '/staff/sign-in'
/** The code of an app, after the password. */
export const CODE_PAGE = '/staff/sign-in/code'
/** Leads to the provider of OpenID Connect, and back. */
export const OIDC_PAGE = '/staff/sign-in/oidc'
export const OIDC_RETURN = '/staff/sign-in/callback/oidc'
export const SIGN_OUT_PAGE = '/staff/sign-out'
export const ACCOUNT_PAGE = '/staff/account'
export const PASSWORD_PAGE = '/staff/account/password'
export const TOTP_PAGE = '/staff/account/app'
export const TOTP_OFF_PAGE = '/staff/account/app/off'
export const END_SESSION_PAGE = '/staff/account/sessions'
/** What customers ask and do not find. */
export const INSIGHT_PAGE = '/staff/insight'
/** What searches and outcomes propose to writers. */
export const LEARNING_PAGE = '/staff/learning'
export const PEOPLE_PAGE = '/staff/people'
export const PERSON_PAGE = '/staff/people/person'
export const AUDIT_PAGE = '/staff/audit'

export const REQUESTS_QUEUE = '/staff/requests'
export const FEEDBACK_QUEUE = '/staff/feedback'
export const MENDED_PAGE = '/staff/feedback/mended'

export const CASES_PAGE = '/staff/cases'
/** Where a diagnosis of the desk, or a support request, is made a case. */
export const NEW_CASE_PAGE = '/staff/cases/new'

/** A case, by its id. */
export const staffCaseRoute = (id: string): string => `${CASES_PAGE}/${id}`
/** A case with other answers, as the desk has them now: `at` is the desk's address. */
export const caseAnswersRoute = (id: string, at: string): string =>
  `${CASES_PAGE}/${id}?${new URLSearchParams({ at }).toString()}`
/** What is kept of the desk: `at` is its address, a path with its answers. */
export const newCaseRoute = (
  from: { readonly at: string } | { readonly request: string },
): string => `${NEW_CASE_PAGE}?${new URLSearchParams({ ...from }).toString()}`

/** A support request, by its id. */
export const staffRequestRoute = (id: string): string => `${REQUESTS_QUEUE}/${id}`
/** Who else has a case or a request open, by its address. */
export const presentRoute = (open: string): string => `${open}/present`
/** A file of a request, to be saved. */
export const staffFileRoute = (id: string, file: string): string =>
  `${REQUESTS_QUEUE}/${id}/files/${file}`

/** Where whoever was invited sets a password; the token is known to nobody else. */
export const acceptRoute = (token: string): string => `/staff/accept/${token}`

/** Insight of some days, both included, each such as 2026-11-30. */
export const insightDaysRoute = (from: string, until: string): string =>
  `${INSIGHT_PAGE}?${new URLSearchParams({ from, until }).toString()}`

/** A table of insight as a file, or all of them; `time` is named as on its page. */
export const insightFileRoute = (table: string, time?: Readonly<Record<string, string>>): string =>
  `${INSIGHT_PAGE}/files/${table}${time ? `?${new URLSearchParams(time).toString()}` : ''}`

/** A proposal as a file, for a checkout of the content. */
export const learningFileRoute = (id: string): string => `${LEARNING_PAGE}/files/${id}`

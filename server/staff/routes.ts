// Every address behind /staff with the permission that it takes. There is no other way in: what is
// not here is not found, and the tests try each of them as every role (tests/journeys/staff).
import * as account from './acts/account'
import { actOnCase } from './acts/case-acts'
import * as cases from './acts/cases'
import * as feedback from './acts/feedback'
import * as insight from './acts/insight'
import * as learning from './acts/learning'
import * as people from './acts/people'
import { leave, showPresent } from './acts/present'
import { actOnRequest } from './acts/request-acts'
import * as requests from './acts/requests'
import * as signIn from './acts/sign-in'
import type { StaffRoute } from './asked'
import {
  ACCOUNT_PAGE,
  acceptRoute,
  AUDIT_PAGE,
  CASES_PAGE,
  CODE_PAGE,
  END_SESSION_PAGE,
  FEEDBACK_QUEUE,
  INSIGHT_PAGE,
  insightFileRoute,
  LEARNING_PAGE,
  learningFileRoute,
  MENDED_PAGE,
  NEW_CASE_PAGE,
  OIDC_PAGE,
  OIDC_RETURN,
  PASSWORD_PAGE,
  PEOPLE_PAGE,
  PERSON_PAGE,
  presentRoute,
  REQUESTS_QUEUE,
  SIGN_IN_PAGE,
  SIGN_OUT_PAGE,
  staffCaseRoute,
  staffFileRoute,
  STAFF_PAGE,
  staffRequestRoute,
  TOTP_OFF_PAGE,
  TOTP_PAGE,
} from '@/lib/staff/staff-routes'

const own = { permission: 'account.change', isOwn: true } as const

export const STAFF_ROUTES: readonly StaffRoute[] = [
  {
    path: SIGN_IN_PAGE,
    isOpen: true,
    GET: signIn.showSignIn,
    POST: signIn.signIn,
  },
  { path: CODE_PAGE, isOpen: true, GET: signIn.showCode, POST: signIn.giveCode },
  { path: OIDC_PAGE, isOpen: true, POST: signIn.goToProvider },
  { path: OIDC_RETURN, isOpen: true, GET: signIn.comeBack },
  {
    path: acceptRoute(':token'),
    isOpen: true,
    GET: signIn.showInvitation,
    POST: signIn.accept,
  },
  { path: STAFF_PAGE, permission: 'home.read', GET: people.showHome },
  { path: ACCOUNT_PAGE, ...own, GET: account.showAccount },
  { path: PASSWORD_PAGE, ...own, POST: account.setPassword },
  { path: TOTP_PAGE, ...own, POST: account.setUpApp },
  { path: TOTP_OFF_PAGE, ...own, POST: account.dropApp },
  { path: END_SESSION_PAGE, ...own, POST: account.endSession },
  { path: SIGN_OUT_PAGE, ...own, POST: account.leave },
  { path: CASES_PAGE, permission: 'cases.read', GET: cases.showCases },
  {
    path: NEW_CASE_PAGE,
    permission: 'cases.write',
    GET: cases.showNewCase,
    POST: cases.keepNewCase,
  },
  {
    path: staffCaseRoute(':id'),
    permission: 'cases.read',
    change: 'cases.write',
    GET: cases.showCase,
    POST: actOnCase,
  },
  {
    path: presentRoute(staffCaseRoute(':id')),
    permission: 'cases.read',
    GET: showPresent('case'),
    POST: leave('case'),
  },
  { path: REQUESTS_QUEUE, permission: 'requests.read', GET: requests.showQueue },
  {
    path: staffRequestRoute(':id'),
    permission: 'requests.read',
    change: 'requests.answer',
    GET: requests.showRequest,
    POST: actOnRequest,
  },
  {
    path: presentRoute(staffRequestRoute(':id')),
    permission: 'requests.read',
    GET: showPresent('request'),
    POST: leave('request'),
  },
  {
    path: staffFileRoute(':id', ':file'),
    permission: 'requests.read',
    GET: requests.saveFile,
  },
  {
    path: FEEDBACK_QUEUE,
    permission: 'feedback.read',
    change: 'feedback.mend',
    GET: feedback.showFeedback,
    POST: feedback.dealWithFeedback,
  },
  { path: MENDED_PAGE, permission: 'feedback.mend', POST: feedback.tellReaders },
  { path: INSIGHT_PAGE, permission: 'insight.read', GET: insight.showInsight },
  {
    path: insightFileRoute(':table'),
    permission: 'insight.read',
    GET: insight.downloadInsight,
  },
  {
    path: LEARNING_PAGE,
    permission: 'learning.read',
    change: 'learning.decide',
    GET: learning.showLearning,
    POST: learning.decideLearning,
  },
  {
    path: learningFileRoute(':id'),
    permission: 'learning.read',
    GET: learning.downloadLearning,
  },
  {
    path: PEOPLE_PAGE,
    permission: 'people.read',
    change: 'people.change',
    GET: people.showPeople,
    POST: people.invitePerson,
  },
  { path: PERSON_PAGE, permission: 'people.change', POST: people.changeOne },
  { path: AUDIT_PAGE, permission: 'audit.read', GET: people.showAudit },
]

/** A route that an address leads to, with what stands in its named parts. */
export interface FoundRoute {
  readonly route: StaffRoute
  readonly named: Readonly<Record<string, string>>
}

/** The route of a path; undefined where there is none. */
export function findRoute(path: string): FoundRoute | undefined {
  const parts = path.split('/')
  for (const route of STAFF_ROUTES) {
    const wanted = route.path.split('/')
    if (wanted.length !== parts.length) continue
    const isIt = wanted.every((part, at) =>
      part.startsWith(':') ? parts[at] !== '' : part === parts[at],
    )
    if (!isIt) continue
    const named = wanted.flatMap((part, at) =>
      part.startsWith(':') ? [[part.slice(1), parts[at] ?? ''] as const] : [],
    )
    return { route, named: Object.fromEntries(named) }
  }
  return undefined
}

// Where one can go behind /staff: the header and the start show what one may see.
import { DESK_PAGE } from '@/lib/core/routes'
import {
  AUDIT_PAGE,
  CASES_PAGE,
  FEEDBACK_QUEUE,
  INSIGHT_PAGE,
  LEARNING_PAGE,
  PEOPLE_PAGE,
  REQUESTS_QUEUE,
} from '@/lib/staff/staff-routes'

/** A place, with what is there and the permission to go there. */
export interface StaffPlace {
  readonly href: string
  readonly title: string
  readonly line: string
  readonly permission: string
}

/** In the order in which they are shown. */
export const PLACES: readonly StaffPlace[] = [
  {
    href: CASES_PAGE,
    title: 'Cases',
    line: 'What was found out with callers, whose it is and how it went.',
    permission: 'cases.read',
  },
  {
    href: REQUESTS_QUEUE,
    title: 'Requests',
    line: 'What customers ask, and what is answered.',
    permission: 'requests.read',
  },
  {
    href: FEEDBACK_QUEUE,
    title: 'Feedback',
    line: 'What readers say of articles, and who waits to hear that one is mended.',
    permission: 'feedback.read',
  },
  {
    href: INSIGHT_PAGE,
    title: 'Insight',
    line: 'What customers ask and do not find, and where they are stuck.',
    permission: 'insight.read',
  },
  {
    href: LEARNING_PAGE,
    title: 'Learning',
    line: 'Which words, articles and questions would help, by what customers did.',
    permission: 'learning.read',
  },
  {
    href: DESK_PAGE,
    title: 'Desk',
    line: 'Find the cause while the caller is on the line.',
    permission: 'desk.use',
  },
  {
    href: PEOPLE_PAGE,
    title: 'People',
    line: 'Who signs in here, and as what.',
    permission: 'people.read',
  },
  {
    href: AUDIT_PAGE,
    title: 'Audit',
    line: 'What staff did, and when.',
    permission: 'audit.read',
  },
]

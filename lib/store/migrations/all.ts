// The migrations in their order. One that was released is never edited: another follows it.
import type { Migration } from 'kysely'
import * as beginning from './0001-beginning'
import * as outbox from './0002-outbox'
import * as requests from './0003-requests'
import * as staff from './0004-staff'
import * as inbox from './0005-inbox'
import * as eventColumns from './0006-event-columns'
import * as presence from './0007-presence'
import * as learn from './0008-learn'
import * as requestColumns from './0009-request-columns'
import * as counted from './0010-counted'
import * as cases from './0011-cases'
import * as mergedRequests from './0012-merged-requests'
import * as caseTimes from './0013-case-times'
import * as casesCounted from './0014-cases-counted'

/** By name; the names are kept in the database. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-beginning': beginning,
  '0002-outbox': outbox,
  '0003-requests': requests,
  '0004-staff': staff,
  '0005-inbox': inbox,
  '0006-event-columns': eventColumns,
  '0007-presence': presence,
  '0008-learn': learn,
  '0009-request-columns': requestColumns,
  '0010-counted': counted,
  '0011-cases': cases,
  '0012-merged-requests': mergedRequests,
  '0013-case-times': caseTimes,
  '0014-cases-counted': casesCounted,
}

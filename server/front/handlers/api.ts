// The route handlers of app as plain functions: called in this process, without Next and without a
// connection.
import * as check from '@/app/api/access/check/route'
import * as compare from '@/app/api/access/compare/route'
import * as matrix from '@/app/api/access/matrix/route'
import * as diagnose from '@/app/api/diagnose/route'
import * as search from '@/app/api/search/route'
import * as healthz from '@/app/healthz/route'
import type { Handlers, Route } from './handled'

/** By address. */
export const routeHandlers: Readonly<Record<Route, Handlers>> = {
  '/api/access/check': check,
  '/api/access/compare': compare,
  '/api/access/matrix': matrix,
  '/api/diagnose': diagnose,
  '/api/search': search,
  '/healthz': healthz,
}

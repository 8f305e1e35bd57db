// A site of one document at some addresses: what is filled in per request is made from it.
import { tagOf } from '@/server/front/answer'
import { documentHeaders } from '@/server/front/headers'
import type { Site } from '@/server/front/packed'

/** A site that answers `page`, a whole document, at each path, and nothing else. */
export function siteOf(paths: readonly string[], page: Buffer): Site {
  const document = {
    document: true,
    status: 200,
    headers: documentHeaders("'sha256-x'"),
    bodies: { identity: page },
    tag: tagOf(page),
  }
  return {
    redirects: {},
    answers: new Map(paths.map((path) => [path, document])),
    hasNextRoutes: false,
    isNextRoute: () => false,
  }
}

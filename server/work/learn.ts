// Works out in a thread what searches and outcomes propose: aliases are tried by an index that is
// built for it, which takes a second or two.
import * as z from 'zod'
import { ownQuestions, tryAliases } from '@/lib/learn/alias-check'
import { countedSchema, propose, type Counted } from '@/lib/learn/learn'
import { proposalSchema, type Proposal } from '@/lib/learn/proposal'
import { policy } from '@/lib/policy/published'
import { siteIndex } from '@/lib/search/results/published'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import type { Handlers } from '@/server/front/handlers/handled'
import type { DoJob } from './job'

/** Known to the threads alone: no address from outside leads there. */
const PATH = '/learn'

/** What a thread does. */
export const learnHandlers: Readonly<Record<string, Handlers>> = {
  [PATH]: {
    POST: async (request) => {
      const index = siteIndex()
      const counted = countedSchema.parse(await request.json())
      const proposals = await propose(counted, { index, policy, wizards }, (aliases) =>
        tryAliases(index, site.search, aliases, ownQuestions(index, aliases)),
      )
      return Response.json(proposals)
    },
  },
}

/** Has a thread do it. Rejects with a Refusal where there is no room. */
export const proposeElsewhere =
  (doJob: DoJob) =>
  async (counted: Counted): Promise<readonly Proposal[]> => {
    const body = Buffer.from(JSON.stringify(counted))
    const done = await doJob({
      ...{ kind: 'data', path: PATH, query: '', encoding: 'identity' },
      posted: { type: 'application/json', body },
    })
    return z.array(proposalSchema).parse(JSON.parse(Buffer.from(done.body).toString('utf8')))
  }

// Everything that customers' searches and outcomes propose, from the events of a time and the site
// as it is published. Nothing is decided or changed here.
import * as z from 'zod'
import type { Range } from '@/lib/insight/range'
import type { Policy } from '@/lib/policy/policy'
import type { SearchIndex } from '@/lib/search/indexing/search-index'
import type { Database } from '@/lib/store/schema'
import type { Wizard } from '@/lib/wizard/tree/wizard'
import { isFirst, type TriedAlias, type TriedAliases } from './alias-check'
import { aliasCandidates, aliasEvidence, type AliasCandidate } from './aliases'
import { firstEvidence, firstQuestion, type FirstQuestion } from './first-question'
import { missingArticles, missingEvidence, type MissingArticle } from './missing'
import { MissedQueries, type Missed } from './missed'
import { learnOdds, oddsEvidence, presentShares, writtenOdds, type LearntOdds } from './odds'
import { caseOutcomes } from '@/lib/staff/cases/find'
import { countOutcomes, readerOutcomes, type Outcome } from './outcomes'
import { proposalId, type Proposal } from './proposal'
import { eachVisit } from './visits'

/** What events of a time came to, counted; `until` is the day until which was counted. */
export const countedSchema = z.object({
  missed: z.array(
    z.object({
      query: z.string(),
      visits: z.number(),
      refused: z.number(),
      led: z.array(z.tuple([z.string(), z.number()])),
    }),
  ),
  outcomes: z.array(z.object({ symptom: z.string(), cause: z.string(), isSolved: z.boolean() })),
  until: z.string(),
})

/** The same as a value. */
export interface Counted {
  readonly missed: readonly Missed[]
  readonly outcomes: readonly Outcome[]
  readonly until: string
}

/** Counts what happened in a time. */
export async function count(db: Database, range: Range): Promise<Counted> {
  const missed = new MissedQueries()
  for await (const visit of eachVisit(db, range)) missed.add(visit)
  return {
    missed: missed.all(),
    outcomes: [...(await readerOutcomes(db, range)), ...(await caseOutcomes(db, range))],
    until: new Date(range.until).toISOString().slice(0, 10),
  }
}

/** The site as it is published. */
export interface Published {
  readonly index: SearchIndex
  readonly policy: Policy
  readonly wizards: readonly Wizard[]
}

/** Tries aliases by search (alias-check.ts), here or in a thread. */
export type TryAliases = (aliases: readonly TriedAlias[]) => Promise<TriedAliases> | TriedAliases

/** So many of a kind are proposed at a time: more than anybody judges in a sitting. */
const MOST = 40

/** Every proposal, by kind, those first for which most speaks. */
export async function propose(
  counted: Counted,
  published: Published,
  tryAliases: TryAliases,
): Promise<readonly Proposal[]> {
  const odds = learnOdds(published.policy, countOutcomes(counted.outcomes))
  return [
    ...(await aliasProposals(counted.missed, published.index, tryAliases)),
    ...missingArticles(published.index, counted.missed).slice(0, MOST).map(articleProposal),
    ...odds.map((each) => oddsProposal(each, counted.until)),
    ...firstQuestions(published, odds).map(({ first, outcomes }) => firstProposal(first, outcomes)),
  ]
}

async function aliasProposals(
  missed: readonly Missed[],
  index: SearchIndex,
  tryAliases: TryAliases,
): Promise<readonly Proposal[]> {
  const pages = new Map(index.documents.map(({ document }) => [document.url, document]))
  const candidates = aliasCandidates(missed)
    .flatMap((candidate) => {
      const document = pages.get(candidate.page)
      const isPage = document?.kind === 'article' || document?.kind === 'wizard'
      return document && isPage && !isFirst(index, candidate.query, document.id)
        ? [{ candidate, document }]
        : []
    })
    .slice(0, MOST)
  if (candidates.length === 0) return []
  const { good, judged } = await tryAliases(
    candidates.map(({ candidate, document }) => ({
      document: document.id,
      alias: candidate.query,
    })),
  )
  return candidates
    .filter(({ candidate, document }) =>
      good.some(({ alias, document: of }) => alias === candidate.query && of === document.id),
    )
    .map(({ candidate, document }) => aliasProposal(candidate, document, judged))
}

const aliasProposal = (
  candidate: AliasCandidate,
  { id, title }: { readonly id: string; readonly title: string },
  judged: number,
): Proposal => ({
  id: proposalId('alias', id, candidate.query),
  kind: 'alias',
  title: `“${candidate.query}” should find “${title}”`,
  evidence: candidate.part,
  because: [
    aliasEvidence(candidate),
    `With it as an alias search finds the page first, and each of ${judged} questions that were ` +
      'tried finds its page no later than before.',
  ],
  wordings: [candidate.query],
  change: { kind: 'alias', document: id, alias: candidate.query },
})

const articleProposal = (missing: MissingArticle): Proposal => ({
  id: proposalId('article', missing.wordings[0] ?? ''),
  kind: 'article',
  title: `Write about “${missing.wordings[0] ?? ''}”`,
  evidence: missing.visits,
  because: [...missingEvidence(missing)],
  wordings: [...missing.wordings],
})

const oddsProposal = (learnt: LearntOdds, until: string): Proposal => {
  const { symptom, outcomes, title } = learnt
  return {
    id: proposalId('odds', symptom),
    kind: 'odds',
    title: `Order the causes of “${title}” as they were met`,
    evidence: outcomes,
    because: [...oddsEvidence(learnt)],
    wordings: [],
    change: { kind: 'odds', symptom, outcomes, until, causes: { ...writtenOdds(learnt) } },
  }
}

interface Shortened {
  readonly first: FirstQuestion
  readonly outcomes: number
}

/** Guided fixes that would be shorter by the odds that were learnt, or accepted before. */
function firstQuestions(
  { policy, wizards }: Published,
  odds: readonly LearntOdds[],
): readonly Shortened[] {
  return wizards.flatMap((wizard) => {
    const learnt = odds.find(({ symptom }) => symptom === wizard.symptom)
    const symptom = policy.symptoms.find(({ id }) => id === wizard.symptom)
    const isAccepted = symptom?.causes.some(({ frequency }) => frequency !== undefined) === true
    if (!symptom || (!learnt && !isAccepted)) return []
    const present = presentShares(symptom)
    const shares = new Map(
      learnt
        ? learnt.causes.map(({ id, learnt: share }) => [id, share])
        : symptom.causes.map(({ id }, at) => [id, present[at] ?? 0]),
    )
    const first = firstQuestion(policy, wizard, shares)
    return first ? [{ first, outcomes: learnt?.outcomes ?? 0 }] : []
  })
}

const firstProposal = (first: FirstQuestion, outcomes: number): Proposal => ({
  id: proposalId('first', first.symptom, first.step),
  kind: 'first',
  title: `Begin “${first.title}” with “${first.question}”`,
  evidence: outcomes,
  because: [firstEvidence(first)],
  wordings: [],
  change: { kind: 'first', symptom: first.symptom, step: first.step },
})

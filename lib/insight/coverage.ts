// What the pages do not cover as things stand, whatever the time: what the policy can say no to and
// no article explains, articles that are to be checked again, and what sources dispute.
import type { Policy } from '@/lib/policy/policy'
import { buildTable, type Cell, type Table } from './table'

/** An article, and when it is to be checked again. */
export interface CoveringArticle {
  readonly slug: string
  /** The symptom whose guided fix it leads to. */
  readonly wizard: string | undefined
  /** Ids of the evidence it rests on. */
  readonly facts: readonly string[]
  /** 2026-11-30 */
  readonly verified: string
  readonly review: { readonly age: number; readonly every: number; readonly owner: string }
}

function uncovered(policy: Policy, articles: readonly CoveringArticle[]): readonly Cell[][] {
  const slugs = new Set(articles.map(({ slug }) => slug))
  const led = new Set(articles.map(({ wizard }) => wizard))
  const isNamed = (slug: string | undefined): boolean => slug !== undefined && slugs.has(slug)
  return [
    ...policy.symptoms
      .filter(({ id }) => !led.has(id))
      .map(({ id, title }) => ['symptom', id, title]),
    ...policy.rules
      .filter(({ article }) => !isNamed(article))
      .map(({ id, text }) => ['rule', id, text]),
    ...policy.symptoms.flatMap(({ id: symptom, causes }) =>
      causes
        .filter(({ article }) => !isNamed(article))
        .map(({ id, why }) => ['cause', `${symptom}: ${id}`, why]),
    ),
  ]
}

function disputed(policy: Policy, articles: readonly CoveringArticle[]): readonly Cell[][] {
  const resting = (ids: readonly string[]): number =>
    articles.filter(({ facts }) => facts.some((fact) => ids.includes(fact))).length
  return [
    ...policy.evidence
      .filter(({ mark }) => mark === 'disputed')
      .map(({ id, says }) => ['fact', id, says, resting([id])]),
    ...policy.permissions
      .filter(({ mark, disputed: roles }) => mark === 'disputed' || roles.length > 0)
      .map(({ id, phrase, evidence }) => ['permission', id, phrase, resting(evidence)]),
  ]
}

/** Three tables; `plain` says a text of the policy without its tags. */
export function coverageTables(
  policy: Policy,
  articles: readonly CoveringArticle[],
  plain: (text: string) => string,
): readonly Table[] {
  const said = (rows: readonly Cell[][]): readonly (readonly Cell[])[] =>
    rows.map((row) =>
      row.map((cell, at) => (at === 2 && typeof cell === 'string' ? plain(cell) : cell)),
    )
  const kind = { id: 'kind', title: 'Kind' }
  const named = { id: 'id', title: 'Id' }
  const overdue = ({ review: { age, every } }: CoveringArticle): number => age - every
  return [
    buildTable(
      {
        id: 'uncovered',
        title: 'Without an article',
        counted: 'Symptoms, rules and causes of the policy of today that no article explains.',
        columns: [kind, named, { id: 'says', title: 'What it says' }],
      },
      said(uncovered(policy, articles)),
    ),
    buildTable(
      {
        id: 'stale',
        title: 'Articles to check again',
        counted: 'Articles that nobody checked against their facts for longer than is meant.',
        columns: [
          { id: 'article', title: 'Article' },
          { id: 'verified', title: 'Checked last' },
          { id: 'every', title: 'To be checked every, days' },
          { id: 'overdue', title: 'Days late' },
          { id: 'owner', title: 'By' },
        ],
      },
      articles
        .filter((article) => overdue(article) > 0)
        .toSorted((one, other) => overdue(other) - overdue(one) || (one.slug < other.slug ? -1 : 1))
        .map((article) => {
          const { slug, verified, review } = article
          return [slug, verified, review.every, overdue(article), review.owner]
        }),
    ),
    buildTable(
      {
        id: 'disputed',
        title: 'Disputed between sources',
        counted: 'Facts and permissions of which published sources say different things.',
        columns: [
          kind,
          named,
          { id: 'says', title: 'What it says' },
          { id: 'articles', title: 'Articles that rest on it' },
        ],
      },
      said(disputed(policy, articles)),
    ),
  ]
}

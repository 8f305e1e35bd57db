// Guided fixes: begun, ended, whether a cause was found and that mended it; and the questions at
// which people stop or do not know.
import type { Database } from '@/lib/store/schema'
import type { Range } from './range'
import { buildTable, type Table } from './table'

/** Kinds and outcomes of a guided fix, counted by its symptom. */
async function counts(
  db: Database,
  { from, until }: Range,
): Promise<ReadonlyMap<string, (kind: string, outcome?: string) => number>> {
  const rows = await db
    .selectFrom('event')
    .select((eb) => ['subject', 'kind', 'outcome', eb.fn.countAll<number>().as('times')])
    .where('kind', 'in', ['fix-start', 'fix-end', 'fix-outcome'])
    .where('at', '>=', from)
    .where('at', '<', until)
    .groupBy(['subject', 'kind', 'outcome'])
    .execute()
  const symptoms = [...new Set(rows.map(({ subject }) => subject ?? ''))]
  return new Map(
    symptoms.map((symptom) => [
      symptom,
      (kind, outcome) =>
        rows
          .filter((row) => row.subject === symptom && row.kind === kind)
          .filter((row) => outcome === undefined || row.outcome === outcome)
          .reduce((total, { times }) => total + Number(times), 0),
    ]),
  )
}

/** A question of a guided fix: how often it was answered, not known, and the last that was. */
interface Asked {
  readonly symptom: string
  readonly question: string
  readonly answered: number
  readonly unknown: number
  readonly last: number
}

async function questions(db: Database, { from, until }: Range): Promise<readonly Asked[]> {
  const answers = await db
    .selectFrom('event')
    .select((eb) => [
      'subject',
      'question',
      eb.fn.countAll<number>().as('answered'),
      eb.fn
        .sum<number>(eb.case().when('outcome', '=', 'unknown').then(1).else(0).end())
        .as('unknown'),
    ])
    .where('kind', '=', 'fix-answer')
    .where('at', '>=', from)
    .where('at', '<', until)
    .groupBy(['subject', 'question'])
    .execute()
  const last = await db
    .with('ends', (query) =>
      query
        .selectFrom('event')
        .select((eb) => [
          'visit',
          'subject',
          eb.fn.max('at').as('answered'),
          eb.fn.max(eb.case().when('kind', '=', 'fix-end').then(eb.ref('at')).end()).as('ended'),
        ])
        .where('kind', 'in', ['fix-answer', 'fix-end'])
        .where('visit', 'is not', null)
        .where('at', '>=', from)
        .where('at', '<', until)
        .groupBy(['visit', 'subject']),
    )
    .selectFrom('ends')
    .innerJoin('event', (join) =>
      join
        .onRef('event.visit', '=', 'ends.visit')
        .onRef('event.subject', '=', 'ends.subject')
        .onRef('event.at', '=', 'ends.answered')
        .on('event.kind', '=', 'fix-answer'),
    )
    .select((eb) => ['event.subject', 'event.question', eb.fn.countAll<number>().as('times')])
    .where((eb) =>
      eb.or([eb('ends.ended', 'is', null), eb('ends.ended', '<', eb.ref('ends.answered'))]),
    )
    .groupBy(['event.subject', 'event.question'])
    .execute()
  return answers.map(({ subject, question, answered, unknown }) => ({
    symptom: subject ?? '',
    question: question ?? '',
    answered: Number(answered),
    unknown: Number(unknown),
    last: Number(
      last.find((row) => row.subject === subject && row.question === question)?.times ?? 0,
    ),
  }))
}

/** Guided fixes, those first that were begun most, and their questions. */
export async function fixTables(db: Database, range: Range): Promise<readonly Table[]> {
  const [by, asked] = await Promise.all([counts(db, range), questions(db, range)])
  const fixes = [...by].toSorted(([, one], [, other]) => other('fix-start') - one('fix-start'))
  return [
    buildTable(
      {
        id: 'fixes',
        title: 'Guided fixes',
        counted: 'Begun with the first answer; ended where a cause stands or none is left.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'started', title: 'Begun' },
          { id: 'found', title: 'Ended with a cause' },
          { id: 'fixed', title: 'That fixed it' },
        ],
      },
      fixes.map(([symptom, count]) => [
        symptom,
        count('fix-start'),
        { part: count('fix-end', 'found'), whole: count('fix-end') },
        { part: count('fix-outcome', 'fixed'), whole: count('fix-outcome') },
      ]),
    ),
    buildTable(
      {
        id: 'questions',
        title: 'Questions at which people stop',
        counted: 'Answers, those by "I don\'t know", and visits that answered no other after it.',
        columns: [
          { id: 'symptom', title: 'Symptom' },
          { id: 'question', title: 'Question' },
          { id: 'unknown', title: 'Not known' },
          { id: 'last', title: 'Stopped there' },
        ],
      },
      asked
        .filter(({ unknown, last }) => unknown + last > 0)
        .toSorted((one, other) => other.last - one.last || other.unknown - one.unknown)
        .map(({ symptom, question, answered, unknown, last }) => [
          symptom,
          question,
          { part: unknown, whole: answered },
          last,
        ]),
    ),
  ]
}

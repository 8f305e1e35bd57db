import type { Policy } from '@/lib/policy/policy'
import { areasOf, reachWords } from '@/lib/checkup/verdict/areas'
import type { CheckUp, Layout } from '@/lib/checkup/check-up'
import { csvRow, markdownHead, markdownRow } from '@/lib/checkup/report/export'
import { CSV_START } from '@/lib/core/csv/row'
import { fieldsOf } from '@/lib/checkup/columns/fields'
import { noticeSentence, type Notice } from '@/lib/checkup/reading/notice'
import { LINE_HEADERS, lineOf, PHONE_AT } from '@/lib/checkup/report/line'
import type { Mapping } from '@/lib/checkup/columns/mapping'
import { comparePeople } from '@/lib/checkup/verdict/pair'
import { summarise } from '@/lib/checkup/report/summary'
import { rowsOf } from '@/lib/checkup/report/table'
import type { View } from '@/lib/checkup/report/view'
import { nameOf, type Texts } from '@/lib/checkup/reading/users'
import type { Outcome } from '@/lib/checkup/verdict/verdict'
import {
  factWords,
  fixOf,
  isNotMeantTo,
  outcomeWords,
  peopleWords,
  PRO_WORDS,
  roleWords,
  signInWords,
  stepOf,
  valueWords,
} from '@/lib/checkup/report/wording'
import { DELIMITER_WORDS } from './layout-view'
import type {
  Done,
  FirstPeople,
  Mark,
  Pair,
  Person,
  PersonRow,
  Question,
  Report,
  Rows,
} from './messages'

/**
 * What the page is told of a check-up: everything in words, so that the page needs neither engine
 * nor policy.
 */
export const doneOf = (policy: Policy, found: CheckUp): Done => ({
  ...reportOf(policy, found.notices, found.mapping, found.layout),
  summary: summarise(policy, found),
  origin: originOf(found.layout),
  firstPeople: firstPeople(policy, found),
  roles: policy.roles.map(({ id, label }) => ({ id, label })),
})

/** Where the people were read from. */
function originOf({ format, sheet, delimiter, headerRow }: Layout): string {
  const header = headerRow === 0 ? 'no header' : `the header in row ${headerRow}`
  return delimiter === null
    ? `Read from “${sheet}” of ${format}, with ${header}.`
    : `Read as ${format}, with ${DELIMITER_WORDS[delimiter] ?? delimiter} between the cells ` +
        `and ${header}.`
}

export function reportOf(
  policy: Policy,
  notices: readonly Notice[],
  mapping: Mapping | null,
  layout: Layout | null,
): Report {
  const fields = fieldsOf(policy).map(({ id, label }) => ({ id, label }))
  return {
    notices: notices.map(noticeSentence),
    stopped: notices.some(({ kind }) => kind === 'stop'),
    columns: mapping && { columns: mapping.columns, fields },
    layout,
  }
}

/** How many people are shown as they were read. */
const FIRST = 5

/** The first people as they were read, under the columns that are used. */
function firstPeople(policy: Policy, { mapping, users, factsOf }: CheckUp): FirstPeople {
  const used = new Set(mapping.columns.flatMap(({ field }) => field ?? []))
  if (used.has('hours_from') || used.has('hours_to')) used.add('hours')
  const fields = fieldsOf(policy).filter(({ id }) => used.has(id) && !/^hours_/.test(id))
  const people = Array.from({ length: Math.min(FIRST, users.count) }, (_, at) => ({
    row: users.row(at),
    cells: fields.map(({ id, kind }) => {
      if (kind === 'text') return textIn(users.texts(at), id)
      const value = factsOf(users.state(at))[id]
      return value === undefined ? 'Not known' : valueWords(policy, id, value)
    }),
  }))
  return { heads: fields.map(({ label }) => label), people }
}

const textIn = (texts: Texts, id: string): string =>
  Object.entries(texts).find(([field]) => field === id)?.[1] ?? ''

/** Answers a question about a finished check-up. */
export function answer(
  policy: Policy,
  found: CheckUp,
  question: Question,
): Rows | Person | Pair | Blob {
  switch (question.kind) {
    case 'rows':
      return rows(policy, found, question)
    case 'person':
      return person(policy, found, question.at)
    case 'pair':
      return pair(policy, found, question.a, question.b)
    case 'export':
      return exported(policy, found, question.form, question.view)
  }
}

/** The order of the last view is kept, since people turn its pages. */
let last:
  { readonly found: CheckUp; readonly key: string; readonly positions: Uint32Array } | undefined

function positionsOf(policy: Policy, found: CheckUp, view: View): Uint32Array {
  const key = JSON.stringify(view)
  if (last?.found !== found || last.key !== key)
    last = { found, key, positions: rowsOf(policy, found, view) }
  return last.positions
}

function rows(
  policy: Policy,
  found: CheckUp,
  { view, from, count }: Extract<Question, { kind: 'rows' }>,
): Rows {
  const positions = positionsOf(policy, found, view)
  return {
    total: positions.length,
    people: [...positions.subarray(from, from + count)].map((at) => rowOf(policy, found, at)),
  }
}

function rowOf(policy: Policy, { users, verdict, factsOf }: CheckUp, at: number): PersonRow {
  const [texts, row, state] = [users.texts(at), users.row(at), users.state(at)]
  const { pro, signIn, ring, causes } = verdict(state)
  const name = nameOf(texts, row)
  const mark = (outcome: Outcome): Mark => ({
    standing: outcome.standing,
    words: outcomeWords(policy, outcome),
  })
  return {
    at,
    row,
    name,
    contact: [texts.email, texts.phone].filter((text) => text !== '' && text !== name),
    role: roleWords(policy, factsOf(state)),
    pro: PRO_WORDS[pro],
    signIn: {
      standing: isNotMeantTo(pro, signIn) ? 'none' : signIn.standing,
      words: signInWords(policy, verdict(state)),
    },
    ring: mark(ring),
    causes: causes.flatMap(({ trouble, text }) => (trouble ? [text] : [])),
    fix: fixOf(policy, verdict(state)),
  }
}

function person(policy: Policy, found: CheckUp, at: number): Person {
  const { users, verdict, factsOf, account } = found
  const state = users.state(at)
  const facts = factsOf(state)
  const { causes, ring, signIn, pro } = verdict(state)
  return {
    ...rowOf(policy, found, at),
    departments: users.texts(at).departments,
    hours: users.texts(at).hours,
    found: causes.map(({ text, trouble, fix, by, article }) => ({
      text,
      trouble,
      fix,
      by: peopleWords(policy, by),
      article,
    })),
    known: Object.entries(facts).map(([fact, value]) => ({
      label: factWords(policy, fact),
      value: valueWords(policy, fact, value),
    })),
    missing: [...new Set([...ring.missing, ...signIn.missing])].map((fact) =>
      factWords(policy, fact),
    ),
    panel:
      pro === 'call_only' && signIn.remedy
        ? signIn.remedy.steps.map((step) => stepOf(policy, step))
        : [],
    areas: areasOf(policy, account.preset, facts).map((area) => ({
      label: area.label,
      reach: reachWords(area),
      open: area.open > 0,
    })),
    facts,
  }
}

function pair(policy: Policy, { users, factsOf, account }: CheckUp, a: number, b: number): Pair {
  const names = [
    nameOf(users.texts(a), users.row(a)),
    nameOf(users.texts(b), users.row(b)),
  ] as const
  return {
    a: names[0],
    b: names[1],
    parts: comparePeople(
      policy,
      account.preset,
      [factsOf(users.state(a)), factsOf(users.state(b))],
      names,
    ),
  }
}

/** Written in handfuls of rows: one text of a hundred thousand would stand in memory twice. */
function exported(policy: Policy, found: CheckUp, form: 'csv' | 'markdown', view: View): Blob {
  const positions = positionsOf(policy, found, view)
  const build = (cells: readonly string[]): string =>
    form === 'csv' ? csvRow(cells, PHONE_AT) : markdownRow(cells)
  const parts = [
    form === 'csv'
      ? CSV_START + csvRow(LINE_HEADERS)
      : `# Check-up\n\n${summarise(policy, found).headline}\n\n${markdownHead(LINE_HEADERS)}`,
  ]
  for (let from = 0; from < positions.length; from += 500)
    parts.push(
      [...positions.subarray(from, from + 500)]
        .map((at) => build(lineOf(policy, found, at)))
        .join(''),
    )
  return new Blob(parts, {
    type: form === 'csv' ? 'text/csv;charset=utf-8' : 'text/markdown;charset=utf-8',
  })
}

// What a form of a case says, as it is kept: who called, what was written, where answers came from.
import { ORIGINS } from '@/components/staff/cases/case-view'
import type { FoundCase } from '@/lib/staff/cases/find'
import type { KeptAnswer } from '@/lib/staff/cases/keep'
import type { Customer } from '@/lib/staff/cases/words'
import { seen } from '@/lib/support/protection/text'
import type { AtDesk } from './verdict'

const LONGEST_TEXT = 4000

/** Who called, each in a line. */
export const customerIn = (form: URLSearchParams): Customer => {
  const field = (name: string, most: number): string =>
    seen(form.get(name) ?? '')
      .replaceAll(/\s+/g, ' ')
      .slice(0, most)
  return {
    name: field('name', 120),
    number: field('number', 40),
    email: field('email', 254).toLowerCase(),
    ticket: field('ticket', 60),
  }
}

/** A text of a form without what nobody sees. */
export const textIn = (form: URLSearchParams, name: string): string =>
  seen(form.get(name) ?? '').slice(0, LONGEST_TEXT)

/** The answers of a diagnosis, each from where the form says, or as it was kept before. */
export const answersOf = (
  { known }: AtDesk,
  form: URLSearchParams,
  before: FoundCase['answers'] = [],
): readonly KeptAnswer[] =>
  known.answers.map(([fact, value]) => ({
    ...{ fact, value },
    origin:
      ORIGINS.find((origin) => origin === form.get(`origin.${fact}`)) ??
      before.find((each) => each.fact === fact && each.value === value)?.origin ??
      'caller',
  }))

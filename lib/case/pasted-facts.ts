// Facts pasted as JSON: a plain object of facts, or the body of /api/diagnose or /api/access/check,
// by any name that those take.
import * as z from 'zod'
import { readAccount } from '@/lib/access/requests/account'
import type { Override } from '@/lib/policy/grants'
import type { Policy, PresetId } from '@/lib/policy/policy'
import { probably } from '@/lib/core/suggest'
import { InputErrors } from '@/lib/core/input-error'
import { findByName, mergeFacts, readGiven, readName, symptomIds } from '@/lib/policy/read-names'
import {
  accountSchema,
  factsSchema,
  parseShape,
  resultOf,
  type Read,
} from '@/lib/access/requests/check-request'
import type { Facts } from '@/lib/logic/fact'

/**
 * What was pasted. `account` is absent where neither a preset nor an override is told, `symptom`
 * where none is.
 */
export interface PastedFacts {
  readonly symptom?: string
  readonly facts: Facts
  readonly skipped: readonly string[]
  /** Names of a plain object that are no facts, nor like one: a person's name, a number. */
  readonly left?: readonly string[]
  readonly account?: { readonly preset: PresetId; readonly overrides: readonly Override[] }
}

const bodySchema = z.strictObject({
  symptom: z.string().optional(),
  facts: factsSchema,
  skipped: z.array(z.string()).max(1000).default([]),
  user: factsSchema,
  context: factsSchema,
  account: accountSchema.unwrap().optional(),
  permission: z.string().optional(),
})
const PARTS = Object.keys(bodySchema.shape)

/** Reads pasted JSON. Problems name the place, by line and column where the JSON is broken. */
export function readPastedFacts(policy: Policy, text: string): Read<PastedFacts> {
  const parsed = parseJson(text)
  if (!parsed.ok) return parsed
  const list: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  const isOfPeople = list.every((person) => typeof person === 'object' && person !== null)
  if (isOfPeople && list.length > 1)
    return { ok: false, errors: [{ path: '', message: severalWords(list.length) }] }
  const json = { value: isOfPeople && list.length === 1 ? list[0] : parsed.value }
  const isBody =
    typeof json.value === 'object' &&
    json.value !== null &&
    Object.keys(json.value).some((key) => PARTS.includes(key))
  const { facts: plain, left } = isBody ? { left: [] } : splitKnown(policy, json.value)
  const shape = parseShape(bodySchema, isBody ? json.value : { facts: plain })
  if (!shape.ok)
    return {
      ok: false,
      errors: isBody
        ? shape.errors
        : shape.errors.map(({ path, message }) => ({
            path: path.replace(/^facts\.?/, ''),
            message,
          })),
    }
  const { symptom, skipped, account, ...given } = shape.value
  const errors = new InputErrors()
  const read = account && readAccount(policy, account, errors)
  const facts = mergeFacts(
    [
      readGiven(policy, given.facts, isBody ? 'facts' : '', errors),
      readGiven(policy, given.user, 'user', errors),
      readGiven(policy, given.context, 'context', errors),
      read?.facts ?? {},
    ],
    errors,
  )
  const value: PastedFacts = {
    ...(symptom === undefined
      ? {}
      : {
          symptom:
            findByName(symptomIds(policy), symptom) ??
            readName(policy.symptoms, symptom, 'symptom', 'symptom', errors),
        }),
    facts,
    ...(left.length > 0 ? { left } : {}),
    skipped: skipped.map((name, index) =>
      readName(policy.facts, name, `skipped.${index}`, 'fact', errors),
    ),
    ...(read && (account?.preset !== undefined || read.overrides.length > 0)
      ? {
          account: {
            preset: read.preset,
            overrides: read.overrides,
            ...(read.isChosen ? { isChosen: true } : {}),
          },
        }
      : {}),
  }
  return resultOf(value, errors)
}

const severalWords = (people: number): string =>
  `this is a list of ${people} people. Paste the one that the call is about.`

/**
 * Fields that are no facts are left out, where at least one is; a name that is like a fact's is
 * kept, so that a slip of the pen is told.
 */
function splitKnown(
  policy: Policy,
  value: unknown,
): { readonly facts: unknown; readonly left: readonly string[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { facts: value, left: [] }
  const names = policy.facts.flatMap(({ id, aliases }) => [id, ...aliases])
  const isMeant = ([name]: readonly [string, unknown]): boolean =>
    findByName(policy.facts, name) !== undefined || probably(name, names) !== undefined
  const fields = Object.entries(value)
  if (!fields.some(([name]) => findByName(policy.facts, name) !== undefined))
    return { facts: value, left: [] }
  return {
    facts: Object.fromEntries(fields.filter(isMeant)),
    left: fields.filter((field) => !isMeant(field)).map(([name]) => name),
  }
}

function parseJson(text: string): Read<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      errors: [
        {
          path: placeIn(text, said),
          message:
            `this is not JSON: ${said}. Names and words stand in double quotes, a comma ` +
            'between two facts: {"status": "active", "role": "manager"}',
        },
      ],
    }
  }
}

/**
 * Where an engine says that a text breaks, as line and column; it counts signs, or lines itself, or
 * says nothing.
 */
function placeIn(text: string, said: string): string {
  const [, line, column] = /line (\d+) column (\d+)/.exec(said) ?? []
  if (line !== undefined) return `line ${line}, column ${column}`
  const [, position] = /position (\d+)/.exec(said) ?? []
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split('\n')
  return position === undefined && !/end of/i.test(said)
    ? ''
    : `line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}

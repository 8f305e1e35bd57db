// Checks what agents say and send (content/site/desk.yaml): every question has a line, every name
// exists and every brace is one that is filled in.
import { suggestion } from '@/lib/core/suggest'
import type { LintContext } from '@/lib/lint/rule'
import type { Policy } from '@/lib/policy/policy'
import { tagErrors } from '@/lib/policy/prose/check'
import { FILLED_IN, type DeskWords } from '@/lib/site/desk-words'

/** What is wrong with it, a sentence each. */
export function checkDesk({ site, policy }: Pick<LintContext, 'site' | 'policy'>): string[] {
  const { say, frame, after, lead } = site.desk
  const tags = (where: string, text: string): string[] =>
    tagErrors(text, policy).map((message) => `${where}: ${message}`)
  return [
    ...say.flatMap(({ fact, symptom, text }) => [
      ...unknown(`say, ${fact}`, 'fact', fact, policy.facts),
      ...(symptom === undefined ? [] : asksFor(policy, symptom, fact)),
      ...tags(`say, ${fact}`, text),
    ]),
    ...twice(
      'say',
      say.map(({ fact, symptom }) => [fact, ...(symptom === undefined ? [] : [symptom])]),
    ),
    ...missingLines(policy, say),
    ...Object.entries(frame).flatMap(([part, text]) => [
      ...tags(`frame, ${part}`, text),
      ...braces(`frame, ${part}`, text, Object.entries(FILLED_IN).find(([id]) => id === part)?.[1]),
    ]),
    ...after.flatMap(({ symptom, text }) => [
      ...unknown(`after, ${symptom}`, 'symptom', symptom, policy.symptoms),
      ...tags(`after, ${symptom}`, text),
      ...braces(`after, ${symptom}`, text),
    ]),
    ...twice(
      'after',
      after.map(({ symptom }) => [symptom]),
    ),
    ...lead.flatMap(({ symptom, cause, text }) => [
      ...unknown(`lead, ${symptom}`, 'symptom', symptom, policy.symptoms),
      ...unknown(
        `lead, ${symptom}`,
        'cause',
        cause,
        policy.symptoms.find(({ id }) => id === symptom)?.causes ?? [],
      ),
      ...tags(`lead, ${symptom}, ${cause}`, text),
      ...braces(`lead, ${symptom}, ${cause}`, text),
    ]),
    ...twice(
      'lead',
      lead.map(({ symptom, cause }) => [symptom, cause]),
    ),
  ]
}

function unknown(
  where: string,
  what: string,
  name: string,
  rows: readonly { readonly id: string }[],
): string[] {
  const ids = rows.map(({ id }) => id)
  return ids.includes(name)
    ? []
    : [`${where}: there is no ${what} "${name}"; ${suggestion(name, ids)}`]
}

/** A line for one symptom is for one of its questions. */
function asksFor(policy: Policy, symptom: string, fact: string): string[] {
  const found = policy.symptoms.find(({ id }) => id === symptom)
  if (!found) return unknown(`say, ${fact}`, 'symptom', symptom, policy.symptoms)
  return found.facts.includes(fact)
    ? []
    : [`say, ${fact}: ${symptom} does not ask for it; take the line out, or the symptom`]
}

function missingLines(policy: Policy, say: DeskWords['say']): string[] {
  const asked = new Set(policy.symptoms.flatMap(({ facts }) => facts))
  return [...asked]
    .filter((id) => !say.some(({ fact, symptom }) => fact === id && symptom === undefined))
    .map((id) => `say: the fact ${id} has no line; write what an agent says to ask for it`)
}

/** A name in braces that nobody fills in would be sent as it stands. */
const braces = (where: string, text: string, known?: string): string[] => [
  ...[...text.matchAll(/\{([^}]*)\}/g)]
    .filter(([, name]) => name !== known)
    .map(
      ([written]) =>
        `${where}: ${written} is not filled in here` +
        (known === undefined ? '' : `; {${known}} is`),
    ),
  ...(known !== undefined && !text.includes(`{${known}}`)
    ? [`${where}: {${known}} is missing, so it would not be told`]
    : []),
]

function twice(where: string, names: readonly (readonly string[])[]): string[] {
  const keys = names.map((name) => name.join(', '))
  return [...new Set(keys.filter((key, at) => keys.indexOf(key) < at))].map(
    (key) => `${where}: ${key} is there twice; keep one`,
  )
}

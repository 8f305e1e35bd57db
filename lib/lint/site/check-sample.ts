// Checks that what the example account names exists: facts and values, people, tags and menus,
// evidence.
import { readFacts } from '@/lib/policy/read-names'
import { tagErrors } from '@/lib/policy/prose/check'
import { suggestion } from '@/lib/core/suggest'
import type { Names } from '@/lib/markdown/vocabulary'

/** What is wrong with content/site/sample.yaml beside its shape, a sentence each. */
export function checkSample({ site: { sample }, policy }: Names): string[] {
  const people = sample.users.map(({ id }) => id)
  const known = (what: string, name: string, names: readonly string[]): string[] =>
    names.includes(name) ? [] : [`${what} "${name}" does not exist; ${suggestion(name, names)}`]
  const facts = [{ id: 'rest', facts: sample.rest }, ...sample.users]
  const screens = Object.entries(sample.screens)
  const rows = [
    ...sample.fields,
    ...[...Object.entries(sample.words), ...screens].map(([id, row]) => ({ id, ...row })),
  ]
  const evidence = new Set(policy.evidence.map(({ id }) => id))
  return [
    ...facts.flatMap((row) =>
      readFacts(policy, row.facts, row.id).errors.map(({ path, message }) => `${path}: ${message}`),
    ),
    ...known('customer: the person', sample.customer.agent, people),
    ...[...sample.menu, ...Object.values(sample.places).map(({ menu }) => menu)].flatMap((id) =>
      known(
        'menu: the place',
        id,
        policy.menus.map((row) => row.id),
      ),
    ),
    ...sample.fields.flatMap(({ id, label, menu }) => [
      ...(label === undefined
        ? known(
            'fields: without a label, the fact',
            id,
            policy.facts.map((fact) => fact.id),
          )
        : []),
      ...(menu === undefined
        ? []
        : known(
            `fields, ${id}: the menu`,
            menu,
            policy.menus.map((row) => row.id),
          )),
    ]),
    ...screens.flatMap(([id, { title, differs = '' }]) =>
      [title, differs].flatMap((text) =>
        tagErrors(text, policy).map((message) => `screens, ${id}: ${message}`),
      ),
    ),
    ...rows.flatMap(({ id, evidence: ids }) =>
      ids
        .filter((name) => !evidence.has(name))
        .map((name) => `${id}: the evidence "${name}" is not in content/policy/evidence.yaml`),
    ),
  ]
}

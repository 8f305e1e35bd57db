// A new symptom: its file in content/policy/symptoms, and its place in the list of policy.yaml.
import { loadPolicy } from '@/lib/policy/load'
import type { Created, Wanted } from './created'
import { filesIn, refuseTaken, requireFile, requireSlug, wordsOfName } from './names'

const LIST = 'content/policy/policy.yaml'

/**
 * A symptom with one cause, over the first fact of the policy that has two values at least: it
 * holds together, and says nothing yet.
 */
export function newSymptom({ name, files }: Wanted): Created {
  const id = requireSlug(name, 'the id of a symptom', 'user-not-ringing')
  const policy = loadPolicy(filesIn(files, 'content/policy/'))
  const path = `content/policy/symptoms/${id}.yaml`
  refuseTaken(
    policy.symptoms.some((symptom) => symptom.id === id),
    id,
    path,
  )
  const fact = policy.facts.find(({ id: of }) => of === 'status') ?? policy.facts[0]
  const value = fact?.values.at(-1)
  const [model] = policy.symptoms
  if (!fact || !value || !model) throw new Error('the policy has no facts to ask for yet')
  const [evidence = ''] = policy.evidence.map((row) => row.id)
  const text = `id: ${id}
title: ${wordsOfName(id)}
aliases: [why ${wordsOfName(id).toLowerCase()}]
facts: [${fact.id}]
causes:
  - id: first_cause
    when: {${fact.id}: '${value.id}'}
    why: 'Say here why it is so.'
    fix:
      - 'Say here what to do.'
    canFix: [support]
    mark: inferred
    evidence: [${evidence}]
escalate: {article: ${model.escalate.article}, evidence: [${model.escalate.evidence.join(', ')}]}
`
  return {
    files: [
      { path, text },
      { path: LIST, text: listed(requireFile(files, LIST).text, id) },
    ],
    fill: [
      `${path}: title and aliases as a customer says it, the facts that bear on it, and for each ` +
        'cause when it holds, why, what to do and who can (the evidence is only an example)',
      `${LIST}: its place in the list "symptoms", which is the order in which they are offered`,
      `npm run new wizard ${id} then writes its guided fix`,
    ],
  }
}

/** The list of symptoms with one more at its end. */
function listed(text: string, id: string): string {
  const list = /^symptoms:[^\n]*\n(?: +- [^\n]*\n)+/m.exec(text)
  if (!list) throw new Error(`${LIST} has no list "symptoms" of lines "  - id"`)
  const end = list.index + list[0].length
  return `${text.slice(0, end)}  - ${id}\n${text.slice(end)}`
}

// What the names in guided fixes and tables stand for, and where it stands.
import type { LintContext } from '@/lib/lint/rule'
import { plainText } from '@/lib/policy/wording'
import type { NameKind } from './cursor'
import { titleOf, wordingOf } from './names'
import { definitionOf, placed, type Definition } from './definitions'

/** One that a name may mean. */
export interface Named {
  readonly id: string
  readonly says?: string | undefined
  readonly definition?: Definition | undefined
}

/** Everything of a kind; of a guided fix, whose text this is, its own steps and causes. */
export function namedBy(kind: NameKind, text: string, context: LintContext): readonly Named[] {
  const { policy, places, drafts, wizards } = context
  const said = (words: string): string => plainText(words, wordingOf(context))
  const symptom = /^symptom: (\S+)$/m.exec(text)?.[1] ?? ''
  switch (kind) {
    case 'article':
      return drafts.map((draft) => ({
        id: draft.slug,
        says: titleOf(draft, context),
        definition: { file: draft.file, line: 1, column: 1 },
      }))
    case 'cause':
      return (policy.symptoms.find(({ id }) => id === symptom)?.causes ?? []).map((cause) => ({
        id: cause.id,
        says: said(cause.why),
        definition: placed(places.cause(symptom, cause.id)),
      }))
    case 'step':
      return stepsOf(text, `content/wizards/${symptom}.md`)
    case 'evidence':
      return policy.evidence.map(({ id, says }) => ({
        id,
        says,
        definition: placed(places.row('evidence', id)),
      }))
    case 'rule':
      return policy.rules.map(({ id }) => ({ id, definition: placed(places.row('rules', id)) }))
    case 'fact':
      return policy.facts.map(({ id, label }) => ({
        id,
        says: said(label),
        definition: definitionOf('fact', id, context),
      }))
    case 'permission':
      return policy.permissions.map(({ id, label }) => ({
        id,
        says: said(label),
        definition: definitionOf('permission', id, context),
      }))
    case 'symptom':
      return policy.symptoms.map(({ id, title }) => ({
        id,
        says: wizards.includes(id) ? said(title) : `${said(title)} (without a guided fix)`,
        definition: definitionOf('symptom', id, context),
      }))
  }
}

/** The steps of a guided fix with their questions, and where else an answer may lead. */
function stepsOf(text: string, file: string): Named[] {
  const lines = text.split('\n')
  const steps = lines.flatMap((line, at) => {
    const id = /^## (\S+)$/.exec(line)?.[1]
    const says = lines[at + 1]?.replace(/ *\{.*$/, '')
    return id === undefined ? [] : [{ id, says, definition: { file, line: at + 1, column: 1 } }]
  })
  return [
    ...steps,
    { id: 'cause', says: 'the cause that is found, as in `cause: inactive`' },
    { id: 'end', says: 'no cause of this list' },
  ]
}

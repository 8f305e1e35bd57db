// New files and rows to begin with, by kind: what `npm run new` writes. Files in, changed files
// out; nothing that exists is written over.
import { suggestion } from '@/lib/core/suggest'
import type { Created, Wanted } from './created'
import { newArticleFile, newPassage } from './new-text'
import { newPermission, newRole } from './new-policy-row'
import { newCategory } from './new-category'
import { newSymptom } from './new-symptom'
import { newWizard } from './new-wizard'

interface Kind {
  /** How it is asked for. */
  readonly usage: string
  readonly create: (wanted: Wanted) => Created
}

/** Every kind by name. */
export const kinds: Readonly<Record<string, Kind>> = {
  article: { usage: 'npm run new article <category>/<slug>', create: newArticleFile },
  passage: { usage: 'npm run new passage <name>', create: newPassage },
  category: { usage: 'npm run new category <id>', create: newCategory },
  symptom: { usage: 'npm run new symptom <id>', create: newSymptom },
  wizard: { usage: 'npm run new wizard <symptom>', create: newWizard },
  permission: { usage: 'npm run new permission <area>.<name>', create: newPermission },
  role: { usage: 'npm run new role <id>', create: newRole },
}

/**
 * What is written for something new. Throws an Error with a sentence where the kind is not known,
 * the name is none, or it is there already.
 */
export function create(kind: string | undefined, wanted: Wanted): Created {
  const found = kind !== undefined && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined
  if (!found) {
    const asked =
      kind === undefined
        ? 'A new what?'
        : `There is no new "${kind}"; ${suggestion(kind, Object.keys(kinds))}`
    const usages = Object.values(kinds).map(({ usage }) => `  ${usage}`)
    throw new Error(`${asked} It is one of:\n${usages.join('\n')}`)
  }
  if (wanted.name === '') throw new Error(`Under which name? ${found.usage}`)
  return found.create(wanted)
}

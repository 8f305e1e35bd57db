// A missing article as a draft: what npm run new begins, with the customers' wordings as its
// aliases. Over texts alone: who calls reads and writes the files.
import { CommandError } from '../command/command-error.mjs'
import type { SourceFile } from '@/lib/core/yaml'
import type { Proposal } from '@/lib/learn/proposal'
import { newArticleFile } from '@/lib/lint/create/new-text'
import { withField } from '@/lib/lint/rename/front-matter-field'

/**
 * The file of a draft. `as` is its category and slug, `today` such as 2026-11-30. Throws a
 * CommandError where the name cannot be had.
 */
export function draftArticle(
  files: readonly SourceFile[],
  { title, wordings }: Proposal,
  { as, today }: { readonly as: string; readonly today: string },
): readonly SourceFile[] {
  const suggestWizard = (): undefined => undefined
  try {
    return newArticleFile({ name: as, files, today, suggestWizard }).files.map(
      ({ path, text }) => ({
        path,
        text: withField(withField(text, 'aliases', wordings), 'draft', true),
      }),
    )
  } catch (error) {
    throw new CommandError(
      `“${title}” cannot be begun as '${as}': ${error instanceof Error ? error.message : ''}`,
    )
  }
}

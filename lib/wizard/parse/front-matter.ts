// The front matter of a wizard file: its shape, and where each field stands.
import * as z from 'zod'
import { errorIn, type Diagnostic } from '@/lib/core/diagnostic'
import { readYaml, type Start } from '@/lib/core/yaml'

const words = z.string().trim().min(1, 'expected some words')

const shape = z.strictObject({
  /** What goes wrong, as a customer would say it. */
  title: words,
  /** The id of a symptom in content/policy. */
  symptom: words,
  /** The id of the first step. */
  start: words,
  /** What the wizard checks, in one sentence. */
  summary: words,
  /** How people ask for this. */
  aliases: z.array(words).min(1, 'expected at least one other wording'),
  /** What to have at hand. */
  needs: z.array(words).min(1, 'expected at least one thing to have at hand'),
  /** How many minutes it usually takes. */
  minutes: z.int('expected whole minutes').positive('expected at least one minute'),
  /** The topic of content/site/support.yaml that says what to send when nothing helps. */
  support: words,
})

/** The fields of a wizard's front matter as written. */
export type FrontMatter = z.infer<typeof shape>

export type ReadFrontMatter =
  | {
      readonly fields: FrontMatter
      readonly diagnostics: readonly []
      readonly at: (field: keyof FrontMatter, message: string) => Diagnostic
    }
  | { readonly fields?: undefined; readonly diagnostics: readonly Diagnostic[] }

/** Reads front matter that begins at `start` of the file. `at` makes a diagnostic of a field. */
export function readFrontMatter(file: string, text: string, start: Start): ReadFrontMatter {
  const { value, diagnostics, at } = readYaml(text, shape, start)
  if (value === undefined)
    return { diagnostics: diagnostics.map((found) => errorIn(file, 'wizard', found)) }
  return {
    fields: value,
    diagnostics: [],
    at: (field, message) => errorIn(file, 'wizard', { ...at([field]), message }),
  }
}

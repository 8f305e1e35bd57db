// The shape of content/site/desk.yaml: what support agents say for each question, and what a reply
// to a customer is made of. That its names exist is checked by lib/lint/site.
import * as z from 'zod'
import { id, slug, words } from '@/lib/policy/schema/fields'

const frame = z.strictObject({
  subject: words.describe('The subject of a mail; {title} is what the caller sees.'),
  greeting: words.describe('With {name}, where the caller told it.'),
  greetingWithoutName: words.describe('The same where nobody knows the name.'),
  thanks: words.describe('The first sentence; {title} as above.'),
  found: words.describe('Before a cause that is certain.'),
  foundMany: words.describe('Before several.'),
  maybe: words.describe('Before causes that merely fit the answers.'),
  fix: words.describe('Before the steps that put it right.'),
  who: words.describe('Who can do them: {who}.'),
  more: words.describe('Where to read more: {link}.'),
  open: words.describe('Before what to send, where no cause was found.'),
  after: words.describe('What to do then, where a symptom has no words of its own for it.'),
  end: words.describe('Before the name of the agent.'),
})

/** Which parts of a reply have a name in braces, and which one: it is filled in. */
export const FILLED_IN: Readonly<Partial<Record<keyof z.infer<typeof frame>, string>>> = {
  subject: 'title',
  greeting: 'name',
  thanks: 'title',
  who: 'who',
  more: 'link',
}

export const deskWordsSchema = z.strictObject({
  say: z
    .array(
      z.strictObject({
        fact: id,
        symptom: slug.optional().describe('For this symptom alone.'),
        text: words.describe('One line to say to the caller; inline tags allowed.'),
      }),
    )
    .describe('What to say for each fact.'),
  frame: frame.describe('What a reply is made of.'),
  after: z
    .array(z.strictObject({ symptom: slug, text: words }))
    .describe('What to do once the fix is done, and what to write back with, for a symptom.'),
  lead: z
    .array(z.strictObject({ symptom: slug, cause: id, text: words }))
    .describe('How a cause begins in a reply, in the place of its own words.'),
})

/** What agents say and send; texts with tags. */
export type DeskWords = Readonly<z.infer<typeof deskWordsSchema>>

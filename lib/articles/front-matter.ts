// The front matter of an article: what a writer states about it above the text.
import * as z from 'zod'
import { audiences } from '@/lib/markdown/audience'
import { assertionExample, parseAssertion } from './assertion'

const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const A_DAY = 'a real date written year-month-day, such as 2026-11-23'
/** A slug that the article had here, or the path that it had on another help centre. */
const oldAddress = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\/[^\s?#]+)$/
const oldAddressWords =
  'an old slug such as invite-a-user, or a path such as /hc/en-us/articles/360001-Invite-a-user'
const slugWords = 'a slug of lower-case letters, digits and single hyphens, such as add-a-user'

/**
 * The fields of an article's front matter. The description of each field is the help that a writer
 * is given with an error.
 */
export const frontMatterSchema = z.strictObject({
  title: z
    .string()
    .trim()
    .min(1, 'some words')
    .describe(
      'The question or task as a reader would put it; inline tags such as <Role ' +
        'id="manager" /> allowed.',
    ),
  summary: z
    .string()
    .trim()
    .min(1, 'some words')
    .describe('The short answer in at most 50 words; inline tags allowed.'),
  category: z.string().describe('The id of the category, the same as the name of the folder.'),
  audience: z
    .array(z.enum(audiences))
    .min(1, 'at least one of customer, agent, admin')
    .describe('For whom it is written: customer, agent, admin.'),
  aliases: z
    .array(z.string().trim().min(1, 'some words'))
    .describe('At least five other ways in which people really ask this.'),
  related: z
    .array(z.string().regex(slug, slugWords))
    .describe('Slugs of articles to read next; they must exist.'),
  wizard: z
    .string()
    .regex(slug, slugWords)
    .optional()
    .describe('The symptom whose wizard helps here, if there is one.'),
  verified: z.iso
    .date(A_DAY)
    .describe('The day on which somebody last reviewed the article against what it rests on.'),
  facts: z
    .array(z.string().regex(/^[A-Z]{2,3}-\d{2,3}$/, 'an evidence id such as PA-01'))
    .describe('The ids of the evidence it rests on, from content/policy/evidence.yaml.'),
  redirects: z
    .array(z.string().regex(oldAddress, oldAddressWords))
    .optional()
    .describe('Old slugs, and old paths on another help centre, that lead here.'),
  anchors: z
    .record(z.string(), z.string())
    .optional()
    .describe('Old addresses of headings, each with the present one: {old: new}.'),
  asserts: z
    .array(
      z
        .string()
        .refine(
          (text) => parseAssertion(text) !== undefined,
          `a sentence such as "${assertionExample}"`,
        ),
    )
    .optional()
    .describe('What the article takes to be true of the policy; the checker asks the engine.'),
  reviewEvery: z
    .int('a whole number of days')
    .min(1, 'at least one day')
    .optional()
    .describe('After how many days it is to be checked again, where the site says something else.'),
  owner: z
    .string()
    .trim()
    .min(1, 'some words')
    .optional()
    .describe('Who looks after it, where it is not who the site says.'),
  draft: z
    .boolean('true or false')
    .optional()
    .describe('Whether it is kept from readers: true while it is being written.'),
  publish: z.iso.date(A_DAY).optional().describe('The day from which readers see it.'),
  unpublish: z.iso.date(A_DAY).optional().describe('The day from which readers no longer see it.'),
  imported: z
    .string()
    .trim()
    .min(1, 'some words')
    .optional()
    .describe('Which article of another help centre it was: `npm run import` makes it once.'),
})

export type FrontMatter = z.infer<typeof frontMatterSchema>

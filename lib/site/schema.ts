// The shape of the site: what this site itself is called, how it sorts articles, and what it tells
// people to send to support, and the example account.
import * as z from 'zod'
import { sampleSchema, type Sample } from '@/lib/figure/sample'
import { deskWordsSchema, type DeskWords } from './desk-words'
import { staffPolicySchema, type StaffPolicy } from './staff-policy'

const id = z.string().regex(/^[a-z][a-z0-9_-]*$/, 'an id of lower-case letters, digits, - and _')
const words = z.string().trim().min(1, 'some words')

/** What can be drawn on a card (components/cards/sign.tsx). */
export const signs = [
  'arrows',
  'bars',
  'bill',
  'book',
  'chat',
  'envelope',
  'handset',
  'lock',
  'page',
  'people',
  'phone',
  'plug',
  'ring',
  'shield',
  'switch',
  'tree',
] as const
export type Sign = (typeof signs)[number]

const sign = z.enum(signs, `one of ${signs.join(', ')}`).describe('What is drawn on its card.')

const category = z.strictObject({
  id: id.describe('The id in addresses and in the front matter of articles.'),
  redirects: z.array(id).min(1).optional().describe('Ids that it had: their addresses lead here.'),
  title: words.describe('The heading of the category.'),
  line: words.describe('What is found there, in a few words, for a card.'),
  sign,
  description: words.describe('One sentence that says what is found there.'),
  support: id
    .optional()
    .describe('The topic of support.yaml that its questions are about; none: anything else.'),
  groups: z
    .array(
      z.strictObject({
        title: words.describe('The task, as a heading.'),
        articles: z.array(id).min(1, 'at least one article').describe('Slugs, in reading order.'),
      }),
    )
    .default([])
    .describe('Its articles by task. An article that stands in none comes last.'),
})

const supportItem = z.strictObject({
  label: words.describe('The heading in the prepared mail.'),
  text: words.describe('What to write under it; inline tags allowed.'),
  evidence: words.describe('The evidence id it rests on.'),
  attach: z
    .boolean()
    .optional()
    .describe('A picture: it is attached to the mail and not written into it.'),
})

const supportTopic = z.strictObject({
  id: id.describe('The name that <GetHelp topic="…" /> uses.'),
  title: words.describe('The topic as a person would choose it.'),
  subject: words.describe('The subject line of the prepared mail.'),
  send: z.array(supportItem).min(1, 'at least one item').describe('What to send, in order.'),
})

const popularSymptom = z.union(
  [
    z.strictObject({ sentence: words, sign, symptom: id }),
    z.strictObject({ sentence: words, sign, article: id }),
  ],
  'a sentence with either `symptom` (a wizard) or `article` (a slug)',
)

const change = z.strictObject({
  on: z.iso.date('a day such as 2026-11-23').describe('The day of the change.'),
  what: words.describe('What changed, in one sentence for readers.'),
  pages: z
    .array(z.string().regex(/^\/[^\s#?]*$/, 'an address of this site such as /articles/add-a-user'))
    .default([])
    .describe('The pages it concerns; none: the whole site.'),
})

const elsewhere = z.strictObject({
  id: id.describe('The name of the topic.'),
  title: words.describe('What the topic is, as a heading.'),
  line: words.describe('What is said to who asks about it: that it is not here, and who knows.'),
  ask: id
    .optional()
    .describe('The topic of support.yaml to write about; none: nobody need be asked.'),
  wordings: z.array(words).min(1, 'at least one wording').describe('How people ask about it.'),
})

const timeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time such as 09:30')

const supportHours = z
  .strictObject({
    zone: z
      .string()
      .regex(/^[+-](?:0\d|1[0-4]):[0-5]\d$/, 'hours ahead of UTC, such as +05:30')
      .describe('How far the clock is ahead of UTC, the whole year.'),
    days: z
      .array(z.enum(['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'], 'a day such as mon'))
      .min(1, 'at least one day')
      .describe('On which days.'),
    from: timeOfDay.describe('From when.'),
    until: timeOfDay.describe('Until when.'),
    free: z
      .array(z.string().regex(/^\d{4}-\d\d-\d\d$/, 'a day such as 2026-12-25'))
      .describe('Days on which nobody works.'),
  })
  .refine(({ from, until }) => from < until, 'work ends after it begins, on the same day')

const page = z.strictObject({
  title: words.describe('What search calls the page.'),
  summary: words.describe('One sentence that says what is found there; inline tags allowed.'),
  aliases: z.array(words).min(1, 'at least one wording').describe('How people ask for it.'),
})

/** The files of content/site and what each may hold. The key is the file name without `.yaml`. */
export const siteFiles = {
  site: z.strictObject({
    name: words.describe('What the site is called.'),
    tagline: words.describe('One line under the name.'),
    supportAddress: z.email('an email address').describe('Where support requests go.'),
    siteUrl: z
      .url('an address such as https://help.example.com')
      .regex(/[^/]$/, 'an address without a slash at the end')
      .describe('Where the site is published.'),
  }),
  categories: z.array(category).min(1, 'at least one category'),
  support: z.strictObject({
    never: words.describe('What must never be sent.'),
    reply: words.describe('When Support usually answers a request: within one working day.'),
    inHindi: z
      .strictObject({
        never: words.describe('What must never be sent.'),
        reply: words.describe('When Support usually answers.'),
      })
      .describe('The same two in Hindi, for who wrote in Hindi: change both together.'),
    hours: supportHours.describe('When Support works; what is promised is counted in it.'),
    topics: z.array(supportTopic).min(1, 'at least one topic'),
  }),
  pages: z.strictObject({
    roles: page.describe('/roles: what each role may do.'),
    contact: page.describe('/contact: where to write.'),
  }),
  editorial: z.strictObject({
    reviewEvery: z
      .int('a whole number of days')
      .min(1, 'at least one day')
      .describe(
        'After how many days an article is to be reviewed again, ' + 'unless it says so itself.',
      ),
    owner: words.describe('Who looks after articles that name no owner.'),
    words: z
      .array(words)
      .describe('Words of this field that are spelt right, though no dictionary has them.'),
  }),
  search: z.strictObject({
    names: z.array(words).describe('Names that are words of this field.'),
    people: z
      .array(words)
      .default([])
      .describe('First names that articles use in examples: no word is taken for one of them.'),
    meanings: z
      .array(
        z.strictObject({
          said: z.array(words).min(1, 'at least one word').describe('What people say.'),
          means: words.describe('What the pages call it.'),
        }),
      )
      .describe('Words of this field, and what they mean on these pages.'),
    elsewhere: z.array(elsewhere).describe('What people ask and no page here answers.'),
  }),
  changes: z.array(change).min(1, 'at least one change'),
  sample: sampleSchema,
  staff: staffPolicySchema,
  desk: deskWordsSchema,
  home: z.strictObject({
    popularSymptoms: z
      .array(popularSymptom)
      .describe('Sentences that lead into a wizard or an article.'),
    startHere: z.array(id).describe('Slugs of what is good to read first.'),
    examples: z.array(words).describe('Searches to try, shown below the field.'),
    fixGroups: z
      .array(
        z.strictObject({ title: words, sign, symptoms: z.array(id).min(1, 'at least one wizard') }),
      )
      .describe('How /fix parts its wizards; each stands in one group.'),
  }),
} as const

export type Category = z.infer<typeof category>
export type CategoryGroup = Category['groups'][number]
export type Change = z.infer<typeof change>
/** What people ask and no page answers. */
export type Elsewhere = z.infer<typeof elsewhere>
export type SupportTopic = z.infer<typeof supportTopic>
export type PopularSymptom = z.infer<typeof popularSymptom>

/** Everything in content/site, ready to be written as JSON. */
export type SiteConfig = z.infer<typeof siteFiles.site> &
  z.infer<typeof siteFiles.home> & {
    readonly categories: readonly Category[]
    readonly changes: readonly Change[]
    readonly search: z.infer<typeof siteFiles.search>
    readonly support: z.infer<typeof siteFiles.support>
    readonly pages: z.infer<typeof siteFiles.pages>
    readonly editorial: z.infer<typeof siteFiles.editorial>
    readonly sample: Sample
    readonly staff: StaffPolicy
    readonly desk: DeskWords
  }

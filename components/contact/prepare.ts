// What the contact page and its form are made from, out of the site's topics.
import { fixRoute } from '@/lib/core/routes'
import { site } from '@/lib/site/site'
import { wizards } from '@/lib/wizard/published'
import { REST, type ContactData } from './data'

/** The topics in the order of the page: the one that fits everything else comes last. */
export const contactTopics = site.support.topics.toSorted(
  (one, other) => Number(one.id === REST) - Number(other.id === REST),
)

/** A category says what its questions are about, and so does a guided fix. */
const topicsOfPages = (): Readonly<Record<string, string>> =>
  Object.fromEntries<string>([
    ...site.categories.flatMap(({ title, support }) =>
      support ? [[title, support] as const] : [],
    ),
    ...wizards.map(({ symptom, support }) => [fixRoute(symptom), support] as const),
  ])

/** What <sp-contact> makes its form from. */
export const contactData: ContactData = {
  supportAddress: site.supportAddress,
  about: topicsOfPages(),
  topics: contactTopics.map(({ id, title, subject, send }) => ({
    id,
    title,
    subject,
    labels: send.filter(({ attach = false }) => !attach).map(({ label }) => label),
  })),
}

// What the contact page and its form are made from, out of the site's topics.
import { fixRoute } from '@/lib/core/routes'
import { policy } from '@/lib/policy/published'
import { plainText } from '@/lib/policy/wording'
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
  never: site.support.never,
  about: topicsOfPages(),
  topics: contactTopics.map(({ id, title, subject, send }) => {
    const items = send.map(({ label, text, attach = false }) => ({
      label,
      text: plainText(text, { policy, supportAddress: site.supportAddress }),
      attach,
    }))
    return {
      id,
      title,
      subject,
      fields: items
        .filter(({ attach }) => !attach)
        .map(({ label, text }) => ({ label, text: text.charAt(0).toUpperCase() + text.slice(1) })),
      attach: items.filter(({ attach }) => attach).map(({ text }) => text),
    }
  }),
}

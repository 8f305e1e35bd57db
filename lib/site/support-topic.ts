// What to send to support about one topic.
import type { SiteConfig, SupportTopic } from './schema'

/** The topic of an id. Throws an Error naming the known ones. */
export function requireTopic(site: SiteConfig, id: string): SupportTopic {
  const topic = site.support.topics.find((row) => row.id === id)
  if (!topic)
    throw new Error(
      `no support topic "${id}" in content/site/support.yaml; expected one of ` +
        `${site.support.topics.map((row) => row.id).join(', ')}`,
    )
  return topic
}

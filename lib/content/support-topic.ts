// What to send to support about one topic.
import type { House, SupportTopic } from './house-shape'

/** The topic of an id. Throws an Error naming the known ones. */
export function requireTopic(house: House, id: string): SupportTopic {
  const topic = house.support.topics.find((row) => row.id === id)
  if (!topic)
    throw new Error(
      `no support topic "${id}" in content/house/support.yaml; expected one of ` +
        `${house.support.topics.map((row) => row.id).join(', ')}`,
    )
  return topic
}

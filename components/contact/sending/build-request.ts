// What is sent of a draft: of the topics' fields those of the one that is chosen, and the files
// that stand in their field.
import { FILES, fieldName } from '@/lib/support/requests/form'
import { CONTACT_IDS as IDS, type ContactTopic } from '@/components/contact/data'
import type { Draft } from '@/components/contact/draft'

/** The form as it is sent, by the names that lib/support/requests/form.ts reads. */
export function buildRequest(draft: Draft, topic: ContactTopic | undefined): FormData {
  const { id, question, email, name, from, query, transcript, values } = draft
  const form = new FormData()
  const texts = { id, topic: topic?.id ?? '', question, email, name, page: from, query, transcript }
  for (const [key, text] of Object.entries(texts)) form.set(key, text)
  for (const label of topic?.labels ?? [])
    form.set(fieldName(topic?.id ?? '', label), values[label] ?? '')
  const field = document.getElementById(IDS.files)
  const files = field instanceof HTMLInputElement ? (field.files ?? []) : []
  for (const file of files) form.append(FILES, file)
  return form
}

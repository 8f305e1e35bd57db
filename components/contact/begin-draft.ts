// What the contact form begins with: what was begun in this browser, or what the address and the
// page before say.
import { CHECK_UP_PAGE, FIXES_PAGE } from '@/lib/core/routes'
import type { ContactData } from './data'
import { findDraft, type Draft } from './draft'
import { transcriptHandedOver } from './transcript'

/** Reads the address, the page before and what this browser holds; keeps nothing. */
export function beginDraft({ topics }: ContactData): Draft {
  const address = new URLSearchParams(location.search)
  const wanted = address.get('topic') ?? location.hash.slice(1)
  const known = topics.some(({ id }) => id === wanted) ? wanted : ''
  const before =
    document.referrer.startsWith(`${location.origin}/`) &&
    new URL(document.referrer).pathname !== location.pathname
      ? document.referrer
      : ''
  const draft = findDraft()
  const isTold = before.includes(`${FIXES_PAGE}/`) || before.includes(CHECK_UP_PAGE)
  const transcript = isTold ? transcriptHandedOver() : ''
  const asked = address.get('q')?.trim()
  return {
    id: draft?.id || crypto.randomUUID(),
    email: draft?.email ?? '',
    name: draft?.name ?? '',
    query: asked || (draft?.query ?? ''),
    topic: known || (asked ? '' : (draft?.topic ?? '')),
    question: asked || (draft?.question ?? ''),
    values: draft?.values ?? {},
    from: before || (draft?.from ?? ''),
    transcript: transcript || (draft?.transcript ?? ''),
  }
}

// For whom an article, or a passage of one, is written.

/** For whom one can write. */
export const audiences = ['customer', 'agent', 'admin'] as const
export type Audience = (typeof audiences)[number]

const readers: Readonly<Record<Audience, string>> = { customer: 'business owners', agent: 'agents', admin: 'administrators' }

/** "For business owners and administrators"; "For everyone" for all three. */
export function forWhom(some: readonly Audience[]): string {
  return `For ${some.length === audiences.length ? 'everyone' : some.map((audience) => readers[audience]).join(' and ')}`
}

/** Whether a text names an audience. */
export const isAudience = (text: string): text is Audience => (audiences as readonly string[]).includes(text)

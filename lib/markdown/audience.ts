// For whom an article, or a passage of one, is written.

/** For whom one can write. */
export const audiences = ['customer', 'agent', 'admin'] as const
export type Audience = (typeof audiences)[number]

const readers: Readonly<Record<Audience, string>> = {
  customer: 'business owners',
  agent: 'people who take calls and chats',
  admin: 'people who manage the account',
}

/** "For business owners, and for people who manage the account"; "For everyone" for all three. */
export function forWhom(some: readonly Audience[]): string {
  return (
    'For ' +
    (some.length === audiences.length
      ? 'everyone'
      : some.map((audience) => readers[audience]).join(', and for '))
  )
}

/** Whether a text names an audience. */
export const isAudience = (text: string): text is Audience =>
  audiences.some((audience) => audience === text)

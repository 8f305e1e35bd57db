// What the hits of one kind are called together.
import type { DocumentKind } from '@/lib/search/document'

export const PLURALS: Readonly<Record<DocumentKind, string>> = {
  article: 'Articles',
  wizard: 'Guided fixes',
  roles: 'Role matrix',
  contact: 'Contact',
}

// The tags of our custom elements, so that JSX knows them.
import type { DetailedHTMLProps, HTMLAttributes } from 'react'

/** Every tag that a components/**\/*.element.ts defines. */
export type IslandTag =
  | 'sp-search'
  | 'sp-theme'
  | 'sp-role'
  | 'sp-wizard'
  | 'sp-contents'
  | 'sp-foot'
  | 'sp-results'
  | 'sp-trial'
  | 'sp-tabs'
  | 'sp-roles'
  | 'sp-contact'
  | 'sp-form'
  | 'sp-offline'
  | 'sp-kept'
  | 'sp-list'
  | 'sp-steps'
  | 'sp-nearest'
  | 'sp-checkup'
  | 'sp-desk'
  | 'sp-symptoms'
  | 'sp-specimen'
  | 'sp-case-drafts'
  | 'sp-keys'
  | 'sp-present'

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Record<
      IslandTag,
      DetailedHTMLProps<HTMLAttributes<HTMLElement>, HTMLElement>
    > {}
  }
}

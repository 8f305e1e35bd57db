// What is shown of the people of a check-up: who, and in which order. No rows, and no reading: the
// page has this before the program that reads a list is loaded.
import type { Selection } from './selection'

export const ORDERS = ['row', 'name', 'role', 'pro', 'sign_in', 'ring', 'cause'] as const
export type Order = (typeof ORDERS)[number]

export interface View {
  readonly select: Selection
  /** Words that all have to occur in a person's texts. */
  readonly search: string
  readonly order: Order
  readonly down: boolean
}

export const EVERYONE: View = {
  select: { kind: 'everyone' },
  search: '',
  order: 'row',
  down: false,
}

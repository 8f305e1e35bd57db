// The house as the build published it.
import published from '@/.generated/house.json'
import type { House } from './house-shape'

/** Name, addresses, categories, support topics and what the home page offers. */
export const house: House = published

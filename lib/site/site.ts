// The site as the build published it.
import published from '@/.generated/site.json'
import type { SiteConfig } from './schema'

/** Name, addresses, categories, support topics and what the home page offers. */
export const site: SiteConfig = published

import type { MetadataRoute } from 'next'
import { articles, categories } from '@/lib/content/collection'
import { house } from '@/lib/content/house'
import { wizards } from '@/lib/wizard/published'

export const dynamic = 'force-static'

/** Every page that is worth finding. Search and the Markdown of articles are not in it. */
export default function sitemap(): MetadataRoute.Sitemap {
  const pages = ['/', '/fix', '/roles', '/proof', '/contact', ...categories().map(({ id }) => `/categories/${id}`), ...wizards.map(({ symptom }) => `/fix/${symptom}`)]
  return [...pages.map((url) => ({ url: house.siteUrl + url })), ...articles().map(({ url, verified }) => ({ url: house.siteUrl + url, lastModified: verified }))]
}

import { site } from '@/lib/site/site'

export const dynamic = 'force-static'

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** How a browser adds this site to its search engines (OpenSearch 1.1). */
export function GET(): Response {
  const { name, tagline, siteUrl } = site
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escaped(name.slice(0, 16))}</ShortName>
  <Description>${escaped(tagline)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escaped(siteUrl)}/favicon.svg</Image>
  <Url type="text/html" template="${escaped(siteUrl)}/search?q={searchTerms}"/>
  <Url type="application/json" template="${escaped(siteUrl)}/api/search?q={searchTerms}"/>
  <Url type="application/opensearchdescription+xml" rel="self"
    template="${escaped(siteUrl)}/opensearch.xml"/>
</OpenSearchDescription>
`
  return new Response(text, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  })
}

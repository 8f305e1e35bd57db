import { scriptText, type StructuredData as Data } from '@/lib/site/structured-data'

/** What search engines are told of the page. Nothing of it shows. */
export function StructuredData({ data }: { readonly data: readonly (Data | undefined)[] }) {
  return data.map(
    (node) =>
      node && (
        <script
          key={String(node['@type'])}
          type="application/ld+json"
          dangerouslySetInnerHTML={{ __html: scriptText(node) }}
        />
      ),
  )
}

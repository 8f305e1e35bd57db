import { scriptText } from '@/lib/site/structured-data'

/** Data that a document carries for one of its custom elements (read-page-data.ts). */
export function PageData({ id, data }: { readonly id: string; readonly data: object }) {
  return (
    <script
      type="application/json"
      id={id}
      dangerouslySetInnerHTML={{ __html: scriptText(data) }}
    />
  )
}

// An article as plain Markdown. Its address is /articles/{slug}.md, by a rewrite in
// next.config.mjs: a segment cannot end in .md.
import { articleMarkdownFor, articles, findArticle } from '@/lib/articles/collection'

export const dynamic = 'force-static'
export const dynamicParams = false

export const generateStaticParams = () => articles().map(({ slug }) => ({ slug }))

export async function GET(
  _: Request,
  { params }: { readonly params: Promise<{ slug: string }> },
): Promise<Response> {
  const article = findArticle((await params).slug)
  if (!article)
    return new Response('There is no such article.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    })
  return new Response(articleMarkdownFor(article), {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  })
}

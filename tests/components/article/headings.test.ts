import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { ArticleText } from '@/components/article/article-text'
import { articleHeadings } from '@/components/article/headings'
import { articles } from '@/lib/articles/collection'
import { published } from '@/tests/articles/library'
import { withoutLooks } from '@/tests/markup'

const draw = (level: 'h2' | 'h3' | 'h4', props: object, anchors = {}): string =>
  withoutLooks(renderToStaticMarkup(createElement(articleHeadings(anchors)[level], props)))

test('a heading leads to itself, so that its address can be copied', () => {
  const props = { id: 'steps', children: 'Steps' }
  expect(draw('h2', props)).toBe('<h2 id="steps"><a href="#steps">Steps</a></h2>')
  expect(draw('h3', props)).toBe('<h3 id="steps"><a href="#steps">Steps</a></h3>')
  expect(draw('h2', props, { how: 'steps', why: 'reasons' })).toBe(
    '<h2 id="steps"><span id="how"></span><a href="#steps">Steps</a></h2>',
  )
})

test('a heading that folds its section, or that is no place, is no link', () => {
  expect(draw('h2', { id: 'steps', 'data-folds': '', children: 'Steps' })).toBe(
    '<h2 id="steps">Steps</h2>',
  )
  expect(draw('h3', { children: 'Steps' })).toBe('<h3>Steps</h3>')
  expect(draw('h4', { id: 'steps', children: 'Steps' })).toBe('<h4 id="steps">Steps</h4>')
})

test('no heading of an article has a link in its link, and none that folds is one', () => {
  let links = 0
  for (const { slug, code } of articles()) {
    const html = withoutLooks(
      renderToStaticMarkup(createElement(ArticleText, { code, context: published })),
    )
    for (const [heading, id] of html.matchAll(/<h[23] id="([^"]*)">.*?<\/h[23]>/gs)) {
      const here = heading.split(`<a href="#${id}">`).length - 1
      expect([slug, heading.split('<a ').length - 1]).toEqual([slug, here])
      links += here
    }
    expect(html.match(/<summary[^>]*><h2[^>]*>(?:<span[^>]*><\/span>)*<a /), slug).toBeNull()
  }
  expect(links).toBeGreaterThan(200)
})

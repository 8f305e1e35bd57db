import { readdirSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ArticleText } from '@/components/article/article-text'
import { articles, articleMarkdownFor, categories, findArticle } from '@/lib/articles/collection'
import type { Article } from '@/lib/articles/article'
import { policy } from '../builders'
import { articleFiles, articleWith, site } from './library'
import { readOut } from '../markup'

const htmlOf = (article: Article): string =>
  renderToStaticMarkup(
    createElement(ArticleText, { code: article.code, context: { policy, site } }),
  )

const wordsOf = (text: string): string =>
  text
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Actions that are answered alike share a row of a page; search and Markdown name each. */
const SHARED_ROW =
  /<th\b[^>]*scope="row"[^>]*>([^<]*(?:<span[^>]*>[^<]*<\/span>)+)<\/th>(<td class="status".*?)<\/tr>/gs

/**
 * What stands in the text of an article and is not read out on its page; a picture says its
 * alternative text.
 */
function unsaid(article: Article, html: string): readonly string[] {
  const page = wordsOf(
    readOut(html)
      .replace(SHARED_ROW, (_, actions: string, cells: string) =>
        actions
          .split(/<span[^>]*>/)
          .map((action) => `${action} ${cells}`)
          .join(' '),
      )
      .replace(/<caption[^>]*>.*?<\/caption>/g, '')
      .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, ' $1 ')
      .replace(/<[^>]*>/g, ' '),
  )
  return article.sections
    .flatMap(({ text }) => text.split('\n'))
    .map(wordsOf)
    .filter(
      (paragraph) =>
        !/what each role may do by default$/.test(paragraph) && !page.includes(paragraph),
    )
}

const onDisk = readdirSync('content/articles', { recursive: true, encoding: 'utf8' }).filter(
  (name) => /\.[a-z]+$/.test(name),
)

test('every file of content/articles is an article, and nothing else is', () => {
  expect(
    articles()
      .map(({ slug }) => slug)
      .sort(),
  ).toEqual(onDisk.map((name) => name.replace(/^.*\//, '').replace(/\.mdx?$/, '')).sort())
  expect(articleFiles).toHaveLength(onDisk.length)
})

test('every article is in one category, and no category is empty', () => {
  expect(
    categories()
      .flatMap((category) => category.articles.map(({ slug }) => slug))
      .sort(),
  ).toEqual(
    articles()
      .map(({ slug }) => slug)
      .sort(),
  )
  expect(categories().filter((category) => category.articles.length === 0)).toEqual([])
})

test('the tasks of a category are parts of it, in the order that the site gives them', () => {
  for (const { id, groups, articles } of categories()) {
    expect(groups.flatMap((group) => group.articles)).toEqual(articles)
    const given = site.categories.find((category) => category.id === id)?.groups ?? []
    expect(groups.slice(0, given.length).map(({ title }) => title)).toEqual(
      given.map(({ title }) => title),
    )
  }
})

test('an unknown slug is no article', () => {
  expect(findArticle('no-such-article')).toBeUndefined()
})

test('a page with a picture says its alternative text, as its Markdown does', () => {
  const article = articleWith('## One\n\nLook here.\n\n![A lamp that is lit](/favicon.svg)\n')
  const html = htmlOf(article)
  expect(JSON.stringify(article.sections)).toContain('A lamp that is lit')
  expect(unsaid(article, html)).toEqual([])
  expect(unsaid(article, html.replace('A lamp that is lit', 'A lamp'))).toEqual([
    'A lamp that is lit',
  ])
})

describe.each(articles().map((article) => [article.slug, article] as const))('%s', (_, article) => {
  const markdown = articleMarkdownFor(article)
  const html = htmlOf(article)

  test('title, summary and text are plain words', () => {
    const texts = [
      article.title,
      article.summary,
      markdown,
      ...article.sections.flatMap(({ title, text }) => [title, text]),
    ]
    expect(texts.filter((text) => /<\/?[A-Z]|\bundefined\b|\[object/.test(text))).toEqual([])
  })

  test('every section has words', () => {
    expect(
      article.sections.filter(({ id, title, text }) => !text || (id !== '' && !title)),
    ).toEqual([])
    expect(article.sections.length).toBeGreaterThan(2)
  })

  test('the page has exactly the headings that search and the contents link to', () => {
    const onPage = [...html.matchAll(/<h([2-6]) id="([^"]*)"/g)].map(([, depth, id]) => ({
      id,
      depth: Number(depth),
    }))
    expect(onPage).toEqual(article.headings.map(({ id, depth }) => ({ id, depth })))
    expect(article.headings.map(({ id }) => id)).toEqual(
      article.sections.map(({ id }) => id).filter((id) => id !== ''),
    )
    expect(new Set(onPage.map(({ id }) => id)).size).toBe(onPage.length)
  })

  test('the page says what the Markdown says', () => {
    expect(unsaid(article, html)).toEqual([])
  })

  // A table in a picture of a screen fits every screen, and takes no focus. A matrix fits, too, and
  // its caption is its name.
  test('tables scroll in regions with names of their own', () => {
    const text = html.replace(/<figure [^>]*><figcaption[^>]*>.*?<\/figure>/gs, '')
    const names = [
      ...text.matchAll(/role="region" aria-label="([^"]+)"[^>]*><table|<caption[^>]*>([^<]+)</g),
    ].map(([, region, caption]) => region ?? caption)
    expect(names.length).toBe(text.split('<table').length - 1)
    expect(new Set(names).size).toBe(names.length)
  })
})

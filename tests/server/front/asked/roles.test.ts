import { describe, expect, it } from 'vitest'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { RoleFilter } from '@/components/roles/role-filter'
import { RoleGrid } from '@/components/roles/role-grid'
import { policy } from '@/lib/policy/published'
import { createRoles } from '@/server/front/asked/roles'
import { siteOf } from './site-of'

const ALL = policy.permissions.length
const page = Buffer.from(
  '<!DOCTYPE html><html><body><form><input type="search" name="q"></form><main>' +
    renderToStaticMarkup(createElement(RoleFilter, { policy })) +
    `<ul>${policy.areas.map(({ id }) => `<li><a href="#${id}">${id}</a></li>`).join('')}</ul>` +
    `${renderToStaticMarkup(createElement(RoleGrid, { policy }))}</main></body></html>`,
)
const site = siteOf(['/roles'], page)
const roles = createRoles(site, (error) => {
  throw error
})

function asked(query: string): string {
  const answer = roles(query)
  if (!answer) throw new Error(`${query} asks nothing`)
  expect(answer.status).toBe(200)
  expect(answer.headers['X-Robots-Tag']).toBe('noindex')
  return answer.bodies.identity.toString('utf8')
}

const rowsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<tr(?! hidden)(?: [^>]*)? id="([^"]+)"/g)].map(([, id = '']) => id)
const areasIn = (html: string): number => html.match(/<tbody(?! hidden)/g)?.length ?? 0
const columnsIn = (html: string): readonly string[] =>
  [...html.matchAll(/<th(?! hidden)[^>]* data-of="([^"]+)"/g)].map(([, role = '']) => role)
const statusIn = (html: string): string =>
  /id="actions-shown"[^>]*>([^]*?)<\/p>/.exec(html)?.[1] ?? ''

describe('the matrix without script', () => {
  it('shows the actions that the words are about, with their areas', () => {
    const html = asked('?q=export')
    expect(rowsIn(html)).toEqual(['users.export', 'logs.export', 'contacts.export'])
    expect(areasIn(html)).toBe(3)
    expect(html.match(/<li hidden/g)).toHaveLength(policy.areas.length - 3)
    expect(statusIn(html)).toBe(`3 of ${ALL} actions. <a href="/roles">Show all</a>`)
    expect(html).toMatch(/<input value="export"[^>]*placeholder/)
    expect(html).toContain('<form><input type="search" name="q"></form>')
  })

  it('shows two roles, where they differ', () => {
    const html = asked('?one=manager&other=call_agent&differ=yes')
    expect(columnsIn(html)).toEqual(['manager', 'call_agent'])
    const shown = rowsIn(html)
    expect(shown).toContain('users.add')
    expect(shown).not.toContain('users.change_own_password')
    expect(html).toMatch(
      /<div data-filtered="" data-compare=""|<div data-compare="" data-filtered=""/,
    )
    expect(html).toMatch(/<details open=""/)
    expect(html.match(/<option selected=""/g)).toHaveLength(2)
    expect(html).toMatch(/<input checked="" type="checkbox"/)
  })

  it('says where nothing fits, and the way on', () => {
    const html = asked('?q=%22%3E%3Cimg+src%3Dx%3E+printer')
    expect(rowsIn(html)).toEqual([])
    expect(statusIn(html)).toMatch(/^No action fits\./)
    expect(html).not.toContain('<img')
    expect(html).toContain('href="/search?q=%22%3E%3Cimg+src%3Dx%3E+printer"')
  })

  it.each(['', '?q=', '?utm_source=x', '?one=supervisor', '?differ=maybe'])(
    'is the document as it is where %j asks nothing',
    (query) => {
      expect(roles(query)).toBeUndefined()
    },
  )

  it('leaves everything else as it was sealed', () => {
    const all = asked('?one=owner&other=owner')
    expect(rowsIn(all)).toHaveLength(ALL)
    expect(all.slice(all.indexOf('</table>'))).toBe(
      page.toString().slice(page.toString().indexOf('</table>')),
    )
  })
})

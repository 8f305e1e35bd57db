import { expect, test } from 'vitest'
import { prepareSearchPage } from '@/scripts/serve/search-page'

const html = '<!DOCTYPE html><html><body><form><input type="search" name="q"></form><input name="q" value="old"><div id="search-results"><p>hint</p></div></body></html>'

test('the query stands in every search field and the results in their place', () => {
  const filled = prepareSearchPage(html)('otp', '<ol><li>one</li></ol>')
  expect(filled).toBe('<!DOCTYPE html><html><body><form><input value="otp" type="search" name="q"></form><input name="q" value="otp"><div id="search-results"><ol><li>one</li></ol></div></body></html>')
})

test('a query cannot leave its attribute', () => {
  expect(prepareSearchPage(html)('"><script>alert(1)</script>', '')).not.toContain('<script>')
})

test('what looks like a replacement pattern stays as it was typed', () => {
  expect(prepareSearchPage(html)('$& $1', '$`')).toContain('value="$&#38; $1"')
})

test('a page without a place for results or for the query is refused by name', () => {
  expect(() => prepareSearchPage('<input name="q">')).toThrow('id search-results')
  expect(() => prepareSearchPage('<div id="search-results"></div>')).toThrow('<input name="q">')
})

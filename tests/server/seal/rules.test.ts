import { expect, test } from 'vitest'
import { mapRules, parseRules, splitList, writeRules } from '@/server/seal/rules'

test.each([
  '@layer a,b;p{color:red;top:0}',
  '@media (min-width:1px){@layer a{p{top:0}}}',
  '.a\\{b\\;:before{content:"}{;\\"";top:0}',
  ":root{--a:url(data:image/svg+xml;utf8,<svg a='}'/>);--b: ;--c:1}",
  '@property --a{syntax:"*";inherits:false}',
])('read and written again, it is the same: %s', (css) => {
  expect(writeRules(parseRules(css))).toBe(css)
})

test('a rule without content is not written, nor one that holds only such rules', () => {
  expect(writeRules(parseRules('@media print{p{}}p{top:0}'))).toBe('p{top:0}')
})

test('commas within brackets and strings separate nothing', () => {
  expect(splitList('a:is(b,c),[d="e,f"],g\\,h')).toEqual(['a:is(b,c)', '[d="e,f"]', 'g\\,h'])
})

test('rules are given anew wherever they stand, and what holds none any more goes', () => {
  const css = '@media print{p{top:0}}@layer a{b{top:0}p{top:0}}@layer c;'
  const without = mapRules(parseRules(css), (rule) => (rule.prelude === 'p' ? undefined : rule))
  expect(writeRules(without)).toBe('@layer a{b{top:0}}@layer c;')
})

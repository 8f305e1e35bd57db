import { expect, test } from 'vitest'
import {
  prepareContactPage,
  prepareDeskPage,
  prepareSearchPage,
} from '@/server/front/asked/filled-page'

const html =
  '<!DOCTYPE html><html><head><title>Search</title></head><body><form><input type="search" ' +
  'name="q"></form><input ' +
  'name="q" value="old"><div id="search-results"><p>hint</p></div></body></html>'

test('the query stands in every search field and the results in their place', () => {
  const filled = prepareSearchPage(html)('otp', '<ol><li>one</li></ol>')
  expect(filled).toBe(
    '<!DOCTYPE html><html><head><title>otp - Search</title></head><body><form><input ' +
      'value="otp" type="search" ' +
      'name="q"></form><input name="q" value="otp"><div ' +
      'id="search-results"><ol><li>one</li></ol></div></body></html>',
  )
})

test('a query cannot leave its attribute', () => {
  expect(prepareSearchPage(html)('"><script>alert(1)</script>', '')).not.toContain('<script>')
})

test('what looks like a replacement pattern stays as it was typed', () => {
  expect(prepareSearchPage(html)('$& $1', '$`')).toContain('value="$&#38; $1"')
})

test('a page without a place for results or for the query is refused by name', () => {
  expect(() => prepareSearchPage('<input name="q">')).toThrow('id search-results')
  expect(() => prepareSearchPage('<div id="search-results"></div>')).toThrow('<title>')
  expect(() => prepareSearchPage('<title>x</title><div id="search-results"></div>')).toThrow(
    '<input name="q">',
  )
})

const contact =
  '<!DOCTYPE html><html><body><textarea id="question"></textarea><div id="contact-answers">none' +
  '</div><a href="mailto:help@example.com">plain</a><details class="f"><p id="calls">Send</p><a ' +
  'class="b" href="mailto:help@example.com?subject=x&amp;body=Hello%20Support%2C%0D%0AName">mail' +
  '</a></details></body></html>'

test('a question stands on the contact page and at the start of every prepared mail', () => {
  const filled = prepareContactPage(contact)({
    question: '"a" & <b>',
    answers: '<p>may answer</p>',
    topic: 'calls',
  })
  expect(filled).toContain(
    '<textarea id="question">"a" &amp; &lt;b></textarea><div id="contact-answers"><p>may answer' +
      '</p></div><a href="mailto:help@example.com">plain</a><details open="" class="f">',
  )
  expect(filled).toContain(
    'href="mailto:help@example.com?subject=x&#38;body=Hello%20Support%2C' +
      '%0D%0A%0D%0A%22a%22%20%26%20%3Cb%3E%0D%0AName">mail</a>',
  )
})

test('a question that could not be looked up leaves the answers as they are', () => {
  expect(
    prepareContactPage(contact)({ question: 'otp', answers: undefined, topic: undefined }),
  ).toContain('<div id="contact-answers">none</div>')
})

test('a question with Hindi in it is marked as Hindi', () => {
  expect(
    prepareContactPage(contact)({ question: 'फोन', answers: undefined, topic: undefined }),
  ).toContain('<textarea lang="hi" id="question">फोन</textarea>')
})

test('a contact page without a place for the question is refused by name', () => {
  expect(() => prepareContactPage('<p></p>')).toThrow(
    'the contact page has no element with the id question',
  )
})

test('the workbench stands in its place on a desk page, and its data are read from there', () => {
  const { data, fill } = prepareDeskPage(
    '<!DOCTYPE html><html><body><sp-desk></sp-desk><script type="application/json" ' +
      'id="desk-data">{"supportAddress":"\\u003chelp@example.com>"}</script></body></html>',
  )
  expect(data.supportAddress).toBe('<help@example.com>')
  expect(fill('<p>$& case</p>')).toContain('<sp-desk><p>$& case</p></sp-desk>')
})

test(
  'a desk page without a place for the workbench, or without its data, is refused by ' + 'name',
  () => {
    expect(() => prepareDeskPage('<p>x</p>')).toThrow('<sp-desk>')
    expect(() => prepareDeskPage('<sp-desk></sp-desk>')).toThrow('id desk-data')
  },
)

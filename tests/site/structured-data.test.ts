import { expect, test } from 'vitest'
import { breadcrumbList, faqPage, scriptText, webSite } from '@/lib/site/structured-data'

test('crumbs are numbered from the top, with whole addresses', () => {
  expect(
    breadcrumbList('https://help.example.com', [
      { label: 'Home', url: '/' },
      { label: 'Calls', url: '/categories/calls' },
    ]),
  ).toMatchObject({
    itemListElement: [
      { position: 1, name: 'Home', item: 'https://help.example.com/' },
      { position: 2, item: 'https://help.example.com/categories/calls' },
    ],
  })
})

test('a title that asks nothing is no question, and no questions are no page of them', () => {
  const list = faqPage([
    { title: 'Who is the Owner?', summary: 'One person.' },
    { title: 'The ring checklist', summary: 'All of these.' },
  ])
  expect(list).toMatchObject({
    mainEntity: [{ name: 'Who is the Owner?', acceptedAnswer: { text: 'One person.' } }],
  })
  expect(faqPage([{ title: 'The ring checklist', summary: 'All of these.' }])).toBeUndefined()
})

test('no text can close the script element it stands in', () => {
  const text = scriptText(webSite('https://help.example.com', '</script><script>alert(1)'))
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)' })
})

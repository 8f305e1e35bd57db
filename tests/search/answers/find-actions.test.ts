import { describe, expect, test } from 'vitest'
import { policy } from '@/lib/policy/published'
import { searchSite } from '@/lib/search/results/published'
import { searchFrozen } from '../frozen/site'

const actionsFor = (q: string) => searchFrozen({ q, actions: true }).actions

describe('the actions that words are about', () => {
  test.each([
    ['see all chats', ['whatsapp.chat.view_open', 'whatsapp.chat.view_assigned_other']],
    ['templ del', ['whatsapp.templates.delete']],
    ['temlpates delete', ['whatsapp.templates.delete']],
    ['टेम्पलेट डिलीट', ['whatsapp.templates.delete']],
    ['export', ['users.export', 'logs.export', 'contacts.export']],
    ['who can block a number', ['block_list.block']],
    ['can a manager pay', ['billing.pay']],
    ['move any chat', ['whatsapp.chat.transfer_any']],
  ])('“%s” has %j', (q, ids) => {
    expect(actionsFor(q)).toEqual(expect.arrayContaining(ids))
    expect(actionsFor(q)?.length).toBeLessThan(10)
  })

  test.each(['invoice printer', 'xyzzy', '', '?', 'the'])('“%s” has none', (q) => {
    expect(actionsFor(q)).toEqual([])
  })

  test.each(policy.permissions.map(({ id, phrase }) => [phrase, id]))('“%s” has %s', (q, id) => {
    expect(searchSite({ q, actions: true }).actions).toContain(id)
  })

  test('are told where they are asked for alone', () => {
    expect(searchFrozen({ q: 'export' })).not.toHaveProperty('actions')
  })
})

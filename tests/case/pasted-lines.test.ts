import { describe, expect, test } from 'vitest'
import { readPasted } from '@/lib/case/pasted-case'
import { policy } from '../builders'

const symptom = 'user-not-ringing'
const paste = (text: string) => readPasted(policy, { symptom, facts: policy.facts }, text)

describe('facts pasted without JSON', () => {
  const all = { role: 'manager', panel_access: 'off', status: 'active' }
  test.each([
    ['words between commas', 'role: manager, panel access off, active'],
    ['lines', 'Role: Manager\nPanel Access: Off\nStatus: Active'],
    ['lines with dashes and equals signs', '- role = manager\n- pro = off\n- status = active'],
    ['a head and a row, with tabs', 'Role\tPanel Access\tStatus\nManager\tOff\tActive'],
    ['a head and a row, with commas', 'role,pro,status\n"Manager","Off","Active"'],
    ['lines with tabs', 'Role\tManager\nPanel Access\tOff\nStatus\tActive'],
    ['a bare query', '?role=manager&panel_access=off&status=active'],
  ])('as %s are read', (_, text) => {
    const read = paste(text)
    expect(read).toMatchObject({ kind: 'add', idle: [] })
    expect(read.kind === 'add' && Object.fromEntries(read.answers)).toEqual(all)
  })

  test('what is not understood is told as it was written', () => {
    expect(paste('Name: Farida, status: inactive, likes tea')).toEqual({
      kind: 'add',
      answers: [['status', 'inactive']],
      idle: [],
      left: ['Name: Farida', 'likes tea'],
    })
  })

  test('a fact that is told two values is left out, with both', () => {
    expect(paste('role: owner, status: active, status: inactive')).toMatchObject({
      answers: [['role', 'owner']],
      left: ['status: active', 'status: inactive'],
    })
  })

  test('a list of people is read as such, and text without a fact refused', () => {
    const people = paste('role,status\nmanager,active\nowner,active')
    expect(people.kind === 'people' && people.people.length).toBe(2)
    expect(paste('hello there')).toMatchObject({ kind: 'refused' })
  })
})

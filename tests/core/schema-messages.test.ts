// What a schema refuses is told in sentences, also where the schema has no words of its own.
import { expect, test } from 'vitest'
import * as z from 'zod'
import { schemaMessages } from '@/lib/core/schema-messages'

const shape = z.strictObject({
  id: z.uuid().optional(),
  name: z
    .string()
    .regex(/^[a-z]+$/)
    .optional(),
  text: z.string().min(2).max(3).optional(),
  list: z.array(z.int()).min(1).max(2).optional(),
  place: z.int().min(1).max(9).optional(),
  own: z.string().max(1, 'a letter').optional(),
})

test.each([
  [{ id: '7' }, `'id' is "7", expected a UUID`],
  [{ name: 'A' }, `'name' is "A", expected text that matches /^[a-z]+$/`],
  [{ text: 'a' }, `'text' is "a", expected at least 2 characters`],
  [{ text: 'abcd' }, `'text' is "abcd", expected at most 3 characters`],
  [{ list: [] }, `'list' is an empty list, expected at least 1 entry`],
  [{ list: [1, 2, 3] }, `'list' is a list, expected at most 2 entries`],
  [{ place: 0 }, `'place' is 0, expected at least 1`],
  [{ place: 10 }, `'place' is 10, expected at most 9`],
  [{ own: 'ab' }, `'own' is "ab", expected a letter`],
])('%j: %s', (body, message) => {
  const { error } = shape.safeParse(body, { reportInput: true })
  const told = schemaMessages(error?.issues ?? [], shape)
  expect(told.map((each) => each.message)).toEqual([message])
})

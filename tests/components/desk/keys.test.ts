import { expect, test } from 'vitest'
import { keyOf } from '@/components/desk/keys/use-keys.client'

test.each([
  [{ key: 'j', code: 'KeyJ' }, 'j'],
  [{ key: 'j', code: 'KeyC' }, 'j'],
  [{ key: 'ज', code: 'KeyJ' }, 'j'],
  [{ key: 'о', code: 'KeyJ' }, 'j'],
  [{ key: '3', code: 'Digit3' }, '3'],
  [{ key: '"', code: 'Digit3' }, '3'],
  [{ key: '३', code: 'Digit3' }, '3'],
  [{ key: '3', code: 'Digit3', shiftKey: true }, '3'],
  [{ key: '#', code: 'Digit3', shiftKey: true }, '#'],
  [{ key: '7', code: 'Numpad7' }, '7'],
  [{ key: '?', code: 'Slash', shiftKey: true }, '?'],
  [{ key: 'य', code: 'Slash', shiftKey: true }, '?'],
  [{ key: 'Enter', code: 'Enter' }, 'Enter'],
  [{}, ''],
])('%j is the key %j', (event, key) => {
  expect(keyOf(event)).toBe(key)
})

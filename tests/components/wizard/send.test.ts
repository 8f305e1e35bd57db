import { describe, expect, it } from 'vitest'
import { whatsAppAddress } from '@/components/wizard/send'

describe('a transcript', () => {
  it('goes to WhatsApp as one address', () => {
    expect(whatsAppAddress('1. Ring? No & "never"')).toBe(
      'https://wa.me/?text=1.%20Ring%3F%20No%20%26%20%22never%22',
    )
  })
})

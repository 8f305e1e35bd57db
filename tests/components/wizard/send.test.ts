import { describe, expect, it } from 'vitest'
import { whatsAppAddress } from '@/components/wizard/send'

describe('a transcript', () => {
  it('goes to WhatsApp as one address', () => {
    expect(whatsAppAddress('1. Ring? No & "never"')).toBe(
      'https://wa.me/?text=1.%20Ring%3F%20No%20%26%20%22never%22',
    )
  })

  it.each(['Ring. No.\n', 'फोन नहीं बजता।\n', 'a'.repeat(3000) + '\n'])(
    'is at most as long as a phone takes: %.10s',
    (line) => {
      const address = whatsAppAddress(`Fix: rings\n${line.repeat(200)}`)
      expect(address.length).toBeLessThanOrEqual(1800)
      const text = new URL(address).searchParams.get('text')
      expect(text).toMatch(/^Fix: rings\n(?:.*\n)*\[Please paste the rest here\]$/)
    },
  )
})

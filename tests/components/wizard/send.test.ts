import { describe, expect, it } from 'vitest'
import { mailAddress, whatsAppAddress } from '@/components/wizard/send'

describe('a transcript', () => {
  it('goes to WhatsApp and into a mail as one address each', () => {
    expect(whatsAppAddress('1. Ring? No & "never"')).toBe(
      'https://wa.me/?text=1.%20Ring%3F%20No%20%26%20%22never%22',
    )
    expect(mailAddress('mailto:a@b.test?subject=Hello&body=Hi%0D%0A', 'one\ntwo')).toBe(
      'mailto:a@b.test?subject=Hello&body=Hi%0D%0Aone%0D%0Atwo',
    )
  })
})

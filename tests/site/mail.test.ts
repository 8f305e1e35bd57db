import { describe, expect, it } from 'vitest'
import { boundedMail, fittingStart, LONGEST_MAIL_ADDRESS } from '@/lib/site/mail'

describe('a mail', () => {
  it('is whole where an address can hold it', () => {
    expect(boundedMail('a@b.test', 'Hello', 'one\ntwo')).toEqual({
      address: 'mailto:a@b.test?subject=Hello&body=one%0D%0Atwo',
      rest: '',
    })
  })

  it.each(['word and '.repeat(400), 'कॉल नहीं '.repeat(200), 'x'.repeat(4000), '𝒳'.repeat(900)])(
    'has its beginning where it cannot, and nothing is lost: %#',
    (body) => {
      const { address, rest } = boundedMail('a@b.test', 'Hello', body)
      expect(address.length).toBeLessThanOrEqual(LONGEST_MAIL_ADDRESS)
      const said = new URL(address).searchParams.get('body') ?? ''
      expect(said).toMatch(/\r\n\r\n\[Please paste the rest here\]\r\n$/)
      const start = said.slice(0, said.indexOf('\r\n\r\n[Please'))
      expect(start.length).toBeGreaterThan(50)
      expect(`${start} ${rest}`.replace(/\s/g, '')).toBe(body.replace(/\s/g, ''))
    },
  )

  it('cuts between words, and never a character in two', () => {
    expect(fittingStart('one two three', 9)).toBe('one')
    expect(fittingStart('one two three', 100)).toBe('one two three')
    expect(fittingStart('𝒳𝒳', 13)).toBe('𝒳')
    expect(fittingStart('abc', 0)).toBe('')
  })
})

import type { Metadata } from 'next'
import { RequestPage } from '@/components/request/request-page'

export const metadata: Metadata = {
  title: 'Your request',
  description: 'What you asked Support, what was answered, and where to write back.',
  robots: { index: false },
  referrer: 'no-referrer',
}

export default RequestPage

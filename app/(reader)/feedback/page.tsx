import type { Metadata } from 'next'
import { FeedbackPage } from '@/components/feedback/feedback-page'

export const metadata: Metadata = {
  title: 'Feedback',
  description: 'What you said of an article, to be added to or taken back.',
  robots: { index: false },
}

export default FeedbackPage

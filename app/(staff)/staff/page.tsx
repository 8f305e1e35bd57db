import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Start' }

/** What stands here until the server draws, which in development it does not. */
export default function StaffPage() {
  return (
    <>
      <h1>Staff</h1>
      <p>
        The server that <code>npm start</code> begins draws the pages behind this address.{' '}
        <code>npm run dev</code> has none of them.
      </p>
    </>
  )
}

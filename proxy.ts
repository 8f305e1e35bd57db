// The Content-Security-Policy of the desk. Its pages run React, so each answer has a nonce of its own; reader pages need none (scripts/serve/headers.ts).
import { NextResponse, type NextRequest } from 'next/server'

export const config = { matcher: ['/desk', '/desk/:path*'] }

/** React says more about mistakes in development, and for that it turns text into code and writes styles. */
const DEVELOPMENT = process.env.NODE_ENV === 'development'

function policyFor(nonce: string): string {
  const scripts = `'nonce-${nonce}' 'strict-dynamic'${DEVELOPMENT ? " 'unsafe-eval'" : ''}`
  const styles = DEVELOPMENT ? "'self' 'unsafe-inline'" : "'self'"
  return `default-src 'none'; script-src ${scripts}; style-src ${styles}; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`
}

/** Next reads the nonce out of the policy on the request, and puts it on every script it writes. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = policyFor(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.headers.set('X-Robots-Tag', 'noindex, nofollow')
  return response
}

// In development alone (a production build knows no page extension dev.tsx): an old address leads
// to the new one, as server/front has it, from the moment the content says so.
import { readFileSync } from 'node:fs'
import { NextResponse, type NextRequest } from 'next/server'
import * as z from 'zod'

const redirects = z.record(z.string(), z.string())

/** Answers an old address; undefined lets Next answer. */
export function proxy({ nextUrl }: NextRequest): NextResponse | undefined {
  const read = redirects.safeParse(JSON.parse(readFileSync('.generated/redirects.json', 'utf8')))
  const moved =
    read.data && Object.hasOwn(read.data, nextUrl.pathname) && read.data[nextUrl.pathname]
  return moved ? NextResponse.redirect(new URL(moved + nextUrl.search, nextUrl)) : undefined
}

export const config = { matcher: '/((?!_next/|assets/).*)' }

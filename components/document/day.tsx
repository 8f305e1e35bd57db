const long = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' })

/** A calendar day in words, "23 November 2026"; `iso` is YYYY-MM-DD. */
export function Day({ iso }: { iso: string }) {
  return <time dateTime={iso}>{long.format(new Date(iso))}</time>
}
